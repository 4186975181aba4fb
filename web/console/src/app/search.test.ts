import { describe, expect, it } from 'vitest'
import { readAuditSearch } from '../features/audit/search.ts'
import { readCaseSearch } from '../features/cases/search.ts'
import { readInboxSearch } from '../features/inbox/search.ts'
import { localPath } from './search.ts'

describe('search in the address', () => {
  it('keeps what is known and drops the rest', () => {
    expect(readCaseSearch({ status: 'proses', sla: 'soon', q: ' ', from: '2026-11-21', to: 'tomorrow', x: 1 })).toEqual(
      {
        status: 'proses',
        from: '2026-11-21',
      },
    )
    expect(readInboxSearch({ filter: 'mine', state: 'asleep', q: 7 })).toEqual({ filter: 'mine', q: '7' })
    expect(readAuditSearch({ action: 'case.', from: '21/11/2026' })).toEqual({ action: 'case.' })
  })

  it('cuts text that is too long', () => {
    expect(readInboxSearch({ q: 'a'.repeat(500) }).q).toHaveLength(100)
  })
})

describe('localPath', () => {
  it('follows only into this app', () => {
    expect(localPath('/kasus?status=baru')).toBe('/kasus?status=baru')
    for (const bad of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      3,
      undefined,
    ])
      expect(localPath(bad)).toBeUndefined()
  })
})
