import { describe, expect, it } from 'vitest'
import { loggedPath } from './logged-path.ts'

describe('a path in the log', () => {
  it.each([
    ['/api/v1/public/kota-contoh/visits/y67sN8P0TTcAhSw4WBdYmA', '/api/v1/public/kota-contoh/visits/…'],
    ['/t/kota-contoh/visits/y67sN8P0TTcAhSw4WBdYmA/live', '/t/kota-contoh/visits/…/live'],
    ['/api/v1/tickets/0190a000-0000-7000-8000-0000000000f1', '/api/v1/tickets/0190a000-0000-7000-8000-0000000000f1'],
    ['/internal/dinas-kependudukan-dan-catatan-sipil/visits', '/internal/dinas-kependudukan-dan-catatan-sipil/visits'],
    ['/api/v1/complaints/LAP-20261201-001', '/api/v1/complaints/LAP-20261201-001'],
  ])('%s is %s', (path, logged) => {
    expect(loggedPath(path)).toBe(logged)
  })
})
