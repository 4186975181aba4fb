import { createClock } from '@govconnect/kernel'
import pg from 'pg'
import { acknowledgedAt, findDuplicates } from '../../modules/simulator/rules/journal-oracle.ts'
import type { JournalEntry } from '../../modules/simulator/rules/types.ts'
import { type Citizen, createCitizen } from '../support/citizen.ts'
import { type Installation, startInstallation } from '../support/installation.ts'
import { dice } from './dice.ts'

export interface KillOptions {
  rounds: number
  citizens: number
  /** Pause between the messages of one citizen, ms. */
  everyMs: number
  seed?: number
}

export interface KillReport {
  kills: number
  sent: number
  acknowledged: number
  /** Acknowledged before a kill that came within a second: proof that the kills hit work under way. */
  acknowledgedNearKill: number
  answered: number
  lost: string[]
  /** Events that were given up, and messages that did not leave: where a lost one went. */
  parked: string[]
  unsent: string[]
  doubled: string[]
  inversions: string[]
  /** From the kill to the next answered webhook, ms. */
  recoveryMs: number[]
}

/**
 * Citizens ask for numbered cases in order while the server is killed (-9) at random moments and started again. The
 * journal of the simulated WhatsApp, which survives, is the judge: each question that was answered with 200 is
 * answered once, in the order asked.
 */
export async function runKillRounds(options: KillOptions): Promise<KillReport> {
  const installation = await startInstallation({ env: { TURN_PAUSE_MS: '0' } })
  const clock = createClock()
  const random = dice(options.seed ?? 20_261_121)
  try {
    const crowd: Citizen[] = []
    for (let n = 0; n < options.citizens; n++)
      crowd.push(await createCitizen(installation.graph, `62815${1_000_000 + n}`))
    const load = startLoad(crowd, { clock, everyMs: options.everyMs, random })
    const killedAt: number[] = []
    for (let round = 0; round < options.rounds; round++) {
      await clock.sleep(300 + random() * 1_200)
      killedAt.push(clock.now().getTime())
      await installation.programs.get('')!.kill()
      await installation.restart('')
    }
    const sent = await load.stop()
    await settle(installation, clock)
    return { ...(await judge(installation, { crowd, sent, killedAt })), ...(await leftBehind(installation)) }
  } finally {
    await installation.stop()
  }
}

/** The wait for proof of a doubtful send ends after at most 120 s (modules/channel/rules/in-doubt.ts). */
const quietMs = 135_000

const askFor = (n: number) => `LAP-20260102-${String(n).padStart(3, '0')}`

function startLoad(
  crowd: readonly Citizen[],
  of: { clock: ReturnType<typeof createClock>; everyMs: number; random: () => number },
) {
  const stopping = new AbortController()
  let sent = 0
  const loops = crowd.map(async (citizen) => {
    await of.clock.sleep(of.random() * of.everyMs, stopping.signal)
    for (let n = 1; !stopping.signal.aborted; n++) {
      await citizen.write(`cek status ${askFor(n)}`)
      sent++
      await of.clock.sleep(of.everyMs * (0.5 + of.random()), stopping.signal)
    }
  })
  return {
    async stop(): Promise<number> {
      stopping.abort()
      await Promise.all(loops)
      return sent
    },
  }
}

/** Until every question is answered, or nothing new has been shown for longer than a doubtful send is held back. */
async function settle(installation: Installation, clock: ReturnType<typeof createClock>): Promise<void> {
  let shown = -1
  let quietSince = clock.elapsed()
  while (clock.elapsed() - quietSince < quietMs) {
    const journal = await readJournal(installation)
    const asked = journal.filter((entry) => entry.kind === 'phone.sent').length
    const answered = new Set(answersOf(journal).map((one) => `${one.wa_id} ${one.number}`)).size
    if (answered >= asked) return
    if (answered !== shown) quietSince = clock.elapsed()
    shown = answered
    await clock.sleep(200)
  }
}

function readJournal(installation: Installation): Promise<JournalEntry[]> {
  return installation.graph.sim.store.inWorld('memory', (world) => world.journal({ after: 0, limit: 1_000_000 }))
}

interface Answer {
  wa_id: string
  number: string
  seq: number
}

function answersOf(journal: readonly JournalEntry[]): Answer[] {
  return journal
    .filter((entry) => entry.kind === 'message.visible')
    .flatMap((entry) =>
      [...new Set(entry.text?.match(/LAP-20260102-\d{3,}/g) ?? [])].map((number) => ({
        wa_id: entry.wa_id ?? '',
        number,
        seq: entry.seq,
      })),
    )
}

async function judge(
  installation: Installation,
  of: { crowd: readonly Citizen[]; sent: number; killedAt: readonly number[] },
): Promise<Omit<KillReport, 'parked' | 'unsent'>> {
  const journal = await readJournal(installation)
  const acknowledged = acknowledgedAt(journal)
  const answers = answersOf(journal)
  const answeredBy = new Map<string, Answer[]>()
  for (const answer of answers) {
    const key = `${answer.wa_id} ${answer.number}`
    answeredBy.set(key, [...(answeredBy.get(key) ?? []), answer])
  }
  const asked = journal.filter(
    (entry) => entry.kind === 'phone.sent' && entry.message_id && acknowledged.has(entry.message_id),
  )
  const keyOf = (entry: JournalEntry) => `${entry.wa_id} ${/LAP-[\d-]+/.exec(entry.text ?? '')?.[0]}`
  const acks = journal.filter((entry) => entry.kind === 'webhook.answered').map((entry) => entry.at)
  return {
    kills: of.killedAt.length,
    sent: of.sent,
    acknowledged: asked.length,
    acknowledgedNearKill: of.killedAt.filter((at) => acks.some((ack) => ack <= at && at - ack < 1_000)).length,
    answered: answeredBy.size,
    lost: asked.map(keyOf).filter((key) => !answeredBy.has(key)),
    doubled: [
      ...findDuplicates(journal).map((one) => `${one.wa_id} ${one.same}`),
      ...[...answeredBy].filter(([, all]) => all.length > 1).map(([key]) => key),
    ],
    inversions: of.crowd.flatMap(({ waId }) => inversionsOf(answers.filter((answer) => answer.wa_id === waId))),
    recoveryMs: of.killedAt.map((at) => (acks.find((ack) => ack > at) ?? Number.NaN) - at),
  }
}

async function leftBehind({ databaseUrl }: Installation): Promise<Pick<KillReport, 'parked' | 'unsent'>> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const texts = async (sql: string) => (await client.query<{ text: string }>(sql)).rows.map(({ text }) => text)
  try {
    return {
      parked: await texts(`select subscription || ' ' || key || ': ' || error as text from kernel.dead_letters`),
      unsent:
        await texts(`select concat_ws(' ', recipient, state, error_code, error_text, content) as text from channel.outbound
        where state <> 'sent'`),
    }
  } finally {
    await client.end()
  }
}

function inversionsOf(answers: readonly Answer[]): string[] {
  const numbers = answers.map((answer) => Number(answer.number.slice(-3)))
  return answers
    .filter((_, n) => n > 0 && numbers[n]! < numbers[n - 1]!)
    .map((answer) => `${answer.wa_id} ${answer.number}`)
}
