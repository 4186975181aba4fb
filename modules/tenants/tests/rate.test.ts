import { newId } from '@govconnect/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plans } from '../contract.ts'
import { tenantRateGate } from '../index.ts'
import { openTenants, type TenantsOffice } from './office.ts'

let office: TenantsOffice
beforeAll(async () => {
  office = await openTenants()
})
afterAll(() => office.close())

describe('requests a minute', () => {
  it('are those of the plan, and nobody waits for the answer', async () => {
    const id = await office.make('desa-kecil', { plan: 'small' })
    const perMinute = tenantRateGate(office.services)
    expect(perMinute(id)).toBe(plans.standard.requestsPerMinute)
    await expect.poll(() => perMinute(id)).toBe(plans.small.requestsPerMinute)
  })

  it('are those of the middle plan where nobody knows better', async () => {
    const away = { ...office.services, clientFor: () => ({ call: () => Promise.reject(new Error('away')) }) }
    const perMinute = tenantRateGate(away)
    for (const id of [newId(), newId()]) expect(perMinute(id)).toBe(plans.standard.requestsPerMinute)
  })
})
