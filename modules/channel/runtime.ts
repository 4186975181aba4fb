import { createWriteConnection, type Database, newId, type Services } from '@govconnect/kernel'
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import { type AccountDirectory, createAccountDirectory } from './accounts.ts'
import { accountSettings } from './contract.ts'
import { createFiling, type Filing } from './ingest/filing.ts'
import { createIngest, type Ingest } from './ingest/ingest.ts'
import { createLaneKeeper } from './lane/keeper.ts'
import { insertAccount } from './store/accounts.ts'
import { createTurns, type Turns } from './turns.ts'

/** What of the channel lives in memory in one process. */
export interface ChannelRuntime {
  directory: AccountDirectory
  filing: Filing
  ingest: Ingest
  turns: Turns
  stop(): Promise<void>
}

/** A test may run several servers in one process: each has its own database, and with it its own parts. */
const runtimes = new WeakMap<Database, ChannelRuntime>()

export function channelOf(services: Pick<Services, 'db'>): ChannelRuntime {
  const runtime = runtimes.get(services.db)
  if (!runtime) throw new Error('the channel module is not started in this process')
  return runtime
}

export async function startChannel(services: Services): Promise<ChannelRuntime> {
  await seedSampleNumber(services)
  const directory = createAccountDirectory(services)
  const connection = createWriteConnection(services)
  const filingConnection = createWriteConnection(services)
  const turns = createTurns(services, connection)
  const filing = createFiling({ services, connection: filingConnection, onTurns: (due) => turns.plan(due) })
  const ingest = createIngest({
    services,
    directory,
    filing,
    connection,
    onProof: (accountIds) => keeper.wake(accountIds),
  })
  const keeper = createLaneKeeper({ services, directory, connection, ingest })
  keeper.start()
  const runtime: ChannelRuntime = {
    directory,
    filing,
    ingest,
    turns,
    async stop() {
      turns.stop()
      await keeper.stop()
      await Promise.all([connection, filingConnection].map((one) => one.close()))
      runtimes.delete(services.db)
    },
  }
  runtimes.set(services.db, runtime)
  return runtime
}

/** Whoever tries the simulator types one bubble and waits for the answer, which is to come within a second. */
const simulatedPauseMs = 400

/** The cloud number of the configuration belongs to the sample office, unless an office has it already. */
async function seedSampleNumber(services: Services): Promise<void> {
  const { turnPauseMs, whatsapp } = services.config
  const { phoneNumberId } = whatsapp
  if (phoneNumberId === '') return
  const account = {
    id: newId(),
    tenant_id: SAMPLE_TENANT.id,
    name: 'WhatsApp',
    phone_number_id: phoneNumberId,
    waba_id: null,
    display_number: null,
    settings: accountSettings.parse({
      turn_pause_ms: whatsapp.simulated ? Math.min(simulatedPauseMs, turnPauseMs) : null,
    }),
  }
  await services.tenantTx(SAMPLE_TENANT.id, (tx) => insertAccount(tx, account, services.clock.now()))
}
