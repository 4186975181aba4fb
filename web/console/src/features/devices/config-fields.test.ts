import { defaultDeviceConfig } from '@govconnect/queue/rules'
import { describe, expect, it } from 'vitest'
import { configFields, differingFields, valueAt } from './config-fields.ts'

describe('configurations', () => {
  it('have a field for everything the built-in one says', () => {
    const named = new Set(configFields.map((field) => field.split('.')[0]))
    expect(Object.keys(defaultDeviceConfig).filter((name) => !named.has(name as never))).toEqual([])
    for (const field of configFields) expect(valueAt(defaultDeviceConfig, field), field).not.toBeUndefined()
  })

  it('are compared part by part', () => {
    const after = {
      ...defaultDeviceConfig,
      sound: { ...defaultDeviceConfig.sound, volume: 0.5 },
      ticker: [{ id: 'Halo', en: 'Hello' }],
    }
    expect(differingFields(defaultDeviceConfig, after)).toEqual(['sound.volume', 'ticker'])
    expect(differingFields(defaultDeviceConfig, defaultDeviceConfig)).toEqual([])
  })
})
