import { startTestRuntime, type TestRuntime, tenantA } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const divide = { text: 'select 1 / $1::integer as one', values: [0] }

describe('what is sent within a transaction', () => {
  let runtime: TestRuntime
  beforeAll(async () => {
    runtime = await startTestRuntime({ modules: [] })
  }, 60_000)
  afterAll(() => runtime.close())

  const inTx = <T>(work: Parameters<typeof runtime.services.db.tenant<T>>[2]) =>
    runtime.services.db.tenant(tenantA, { module: 'kernel' }, work)

  it('fails the commit where it failed', async () => {
    await expect(inTx(async (tx) => tx.send(divide))).rejects.toMatchObject({ code: '22012' })
  })

  it('tells its fault for all that is asked after it, not that something failed before', async () => {
    const asked = inTx((tx) => {
      tx.send(divide)
      return tx.rows({ text: 'select 1', values: [] })
    })
    await expect(asked).rejects.toMatchObject({ code: '22012' })
  })
})
