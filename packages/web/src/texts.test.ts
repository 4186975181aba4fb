import { describe, expect, it, vi } from 'vitest'
import { createTexts } from './texts.ts'

describe('texts', () => {
  it('are had in another language than the one that is spoken', async () => {
    vi.stubGlobal('document', { documentElement: {} })
    const texts = createTexts<'wait' | 'page'>({
      id: async () => ({ wait_other: '{{count}} orang di depan' }),
      en: async () => ({ wait_one: '{{count}} person ahead', wait_other: '{{count}} people ahead' }),
    })
    await texts.start('id')
    await texts.add({ id: async () => ({ page: 'Halaman' }), en: async () => ({ page: 'Page' }) })
    const english = await texts.in('en')
    expect([english('wait', { count: 1 }), english('wait', { count: 2 }), english('page')]).toEqual([
      ...['1 person ahead', '2 people ahead', 'Page'],
    ])
    expect([texts.t('wait', { count: 1 }), texts.t('page')]).toEqual(['1 orang di depan', 'Halaman'])
    vi.unstubAllGlobals()
  })
})
