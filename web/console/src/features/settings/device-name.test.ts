import { expect, it } from 'vitest'
import { deviceName } from './device-name.ts'

it('names browser and system', () => {
  const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1'
  expect(deviceName(iphone)).toBe('Safari · iPhone')
  expect(deviceName('Mozilla/5.0 (X11; Linux x86_64) Chrome/131.0 Safari/537.36')).toBe('Chrome · Linux')
  expect(deviceName('curl/8.0')).toBeNull()
  expect(deviceName(null)).toBeNull()
})
