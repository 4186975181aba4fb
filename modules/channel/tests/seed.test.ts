import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import { startTestRuntime } from '@govconnect/testkit'
import { describe, expect, it } from 'vitest'
import { accountSettings, createAccount } from '../contract.ts'
import { createChannel } from '../index.ts'
import { readAccounts } from '../queries/accounts.ts'
import { numberId } from './office.ts'

/** Pause of the number that the sample office gets at the first start, and of one that an admin adds beside it. */
async function pausesAt(config: { simulated: boolean; turnPauseMs: number }) {
  const { simulated, turnPauseMs } = config
  const whatsapp = { graphUrl: 'http://127.0.0.1:9', accessToken: 't', appSecret: 's', verifyToken: 'v' }
  const runtime = await startTestRuntime({
    modules: [createChannel()],
    config: { turnPauseMs, whatsapp: { ...whatsapp, phoneNumberId: numberId, simulated } },
  })
  try {
    const [sample] = await runtime.services.db.tenant(SAMPLE_TENANT.id, { module: 'channel' }, (tx) => readAccounts(tx))
    const added = await runtime.internal().call(createAccount, { body: { name: 'Lain', phone_number_id: '15550001' } })
    return { sample: accountSettings.parse(sample?.settings).turn_pause_ms, added: added.settings.turn_pause_ms }
  } finally {
    await runtime.close()
  }
}

describe('the number of the sample office', () => {
  it('waits less for the next bubble where the simulator serves it; added numbers wait as long as the installation says', async () => {
    expect(await pausesAt({ simulated: true, turnPauseMs: 1500 })).toEqual({ sample: 400, added: null })
    expect(await pausesAt({ simulated: true, turnPauseMs: 0 })).toEqual({ sample: 0, added: null })
  })

  it('waits as long as the installation says where Meta serves it', async () => {
    expect(await pausesAt({ simulated: false, turnPauseMs: 1500 })).toEqual({ sample: null, added: null })
  })
})
