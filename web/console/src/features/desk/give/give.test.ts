import { describe, expect, it } from 'vitest'
import { type Asked, bodyOf, createWishes, isReady } from './give.ts'

const label = { id: 'NIK', en: 'NIK' }
const inputs = [
  { key: 'nik', label, kind: 'nik' as const, required: true },
  { key: 'alasan', label, kind: 'text' as const, required: false },
]
const asked: Asked = { serviceId: 's', classCode: 'regular', name: ' ', phone: '', inputs: {}, language: 'id' }

describe('a number at the desk', () => {
  it('is asked for with what was filled in, and with nothing else', () => {
    expect(bodyOf(asked, { inputs: [] })).toEqual({ service_id: 's', class: 'regular', language: 'id', inputs: {} })
    const full = { ...asked, name: ' Dewi ', phone: '0812', inputs: { nik: ' 31 ', alasan: '', lain: 'x' } }
    expect(bodyOf(full, { inputs })).toMatchObject({ person: { name: 'Dewi', phone: '0812' }, inputs: { nik: '31' } })
  })

  it('waits for what the service has to know', () => {
    expect(isReady(asked, { inputs })).toBe(false)
    expect(isReady({ ...asked, inputs: { nik: '31' } }, { inputs })).toBe(true)
    expect(isReady(asked, undefined)).toBe(false)
  })

  it('is one number however often the same is sent, and another for the next visitor', () => {
    let serial = 0
    const wishes = createWishes(() => `id-${++serial}`)
    expect([wishes.idOf('a'), wishes.idOf('a'), wishes.idOf('b')]).toEqual(['id-1', 'id-1', 'id-2'])
    wishes.granted()
    expect(wishes.idOf('b')).toBe('id-3')
  })
})
