import { describe, expect, it } from 'vitest'
import { staleKeysOf } from './stale-keys.ts'
import { topicsFor } from './topics.ts'

describe('staleKeysOf', () => {
  it('knows what an event makes old', () => {
    expect(staleKeysOf('complaint.status.updated')).toEqual(['cases', 'home'])
    expect(staleKeysOf('whatsapp.message.received')).toContain('conversations')
    expect(staleKeysOf('assistant.replied')).toEqual(['decisions'])
    expect(staleKeysOf('tenants.changed')).toContain('tenants')
    expect(staleKeysOf('places.changed')).toEqual(['places', 'policies'])
    expect(staleKeysOf('device.changed')).toEqual(['devices'])
  })

  it('makes nothing old for an unknown event', () => {
    expect(staleKeysOf('weather.changed')).toEqual([])
  })

  it('fetches nothing for a measurement, which brings its figures', () => {
    expect(staleKeysOf('tenants.pool_measured')).toEqual([])
  })
})

describe('topicsFor', () => {
  it('asks only for what the reader may see', () => {
    expect(topicsFor(['cases.read'], false)).toEqual(['cases'])
  })

  it('leaves out modules that may be switched off, once the server has refused', () => {
    expect(topicsFor(['cases.read', 'simulator.use'], false)).toContain('simulator')
    expect(topicsFor(['cases.read', 'simulator.use'], true)).toEqual(['cases'])
  })
})
