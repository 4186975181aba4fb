import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { PhoneAction } from '../../modules/simulator/rules/phone-action.ts'
import type { BehaviourSettings, FaultSettings, SimulatorSettings } from '../../modules/simulator/rules/settings.ts'
import type { JournalEntry, Phone, SimMessage } from '../../modules/simulator/rules/types.ts'

export {
  acknowledgedAt,
  findDuplicates,
  findLost,
  findOrderInversions,
} from '../../modules/simulator/rules/journal-oracle.ts'
export type { JournalEntry, PhoneAction, SimMessage }

const program = fileURLToPath(new URL('../../modules/simulator/stand-alone.ts', import.meta.url))

export interface FakeGraphOptions {
  webhookUrl?: string
  appSecret: string
  /** The only bearer token that is taken; any when left out. */
  token?: string
  /** `phone-number-id:digits`. */
  numbers?: string[]
  port?: number
  /** File that every journal entry is appended to. */
  journalFile?: string
}

export interface PhoneCall {
  number_id?: string
  wa_id: string
  action: PhoneAction
}

export const fakeNumberId = '106540352242922'

/** The simulated WhatsApp as a process of its own: it goes on when the product is killed, and its journal judges. */
export interface FakeGraphProcess {
  /** `WHATSAPP_GRAPH_URL` of the product. */
  graphUrl: string
  phones(phones: ({ wa_id: string } & Partial<Phone>)[]): Promise<Phone[]>
  /** Citizens act, in the order given; one request however many. */
  act(calls: PhoneCall[]): Promise<({ message: SimMessage } | { problem: string })[]>
  says(waId: string, text: string): Promise<SimMessage>
  settings(patch: {
    faults?: Partial<FaultSettings>
    behaviour?: Partial<BehaviourSettings>
  }): Promise<SimulatorSettings>
  resetSettings(): Promise<SimulatorSettings>
  setWebhook(url: string | null, appSecret?: string): Promise<void>
  advanceClock(ms: number): Promise<void>
  /** The whole journal, or what came after a `seq`. */
  journal(after?: number): Promise<JournalEntry[]>
  /** Newest first. */
  chat(waId: string, numberId?: string): Promise<SimMessage[]>
  stop(): Promise<void>
}

/** Starts the program and resolves when it listens. */
export async function startFakeGraphProcess(options: FakeGraphOptions): Promise<FakeGraphProcess> {
  const child = fork(program, argumentsOf(options), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const port = await portOf(child)
  const origin = `http://127.0.0.1:${port}`
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${origin}/control${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }
  const act: FakeGraphProcess['act'] = (calls) =>
    ask(
      'POST',
      '/actions',
      calls.map((call) => ({ number_id: fakeNumberId, ...call })),
    )
  return {
    graphUrl: `${origin}/graph`,
    phones: (phones) => ask('POST', '/phones', phones),
    act,
    async says(waId, text) {
      const [outcome] = await act([{ wa_id: waId, action: { type: 'text', text } }])
      if (!outcome || 'problem' in outcome) throw new Error(`the phone could not write: ${outcome?.problem}`)
      return outcome.message
    },
    settings: (patch) => ask('PATCH', '/settings', patch),
    resetSettings: () => ask('POST', '/settings/reset'),
    async setWebhook(url, appSecret) {
      await ask('POST', '/webhook', { url, ...(appSecret ? { appSecret } : {}) })
    },
    async advanceClock(ms) {
      await ask('POST', '/clock/advance', { ms })
    },
    journal: (after = 0) => wholeJournal(ask, after),
    chat: (waId, numberId = fakeNumberId) => ask('GET', `/chats/${numberId}/${waId}`),
    stop: () => ended(child),
  }
}

function argumentsOf(options: FakeGraphOptions): string[] {
  const given: [string, string | undefined][] = [
    ['--secret', options.appSecret],
    ['--webhook', options.webhookUrl],
    ['--token', options.token],
    ['--port', options.port === undefined ? undefined : String(options.port)],
    ['--journal', options.journalFile],
    ...(options.numbers ?? []).map((number): [string, string] => ['--number', number]),
  ]
  return given.flatMap(([name, value]) => (value === undefined ? [] : [name, value]))
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve((message as { port: number }).port))
    child.once('exit', (code) => reject(new Error(`the simulated WhatsApp ended with ${code}`)))
  })
}

const journalPage = 20_000

async function wholeJournal(
  ask: <T>(method: string, path: string) => Promise<T>,
  after: number,
): Promise<JournalEntry[]> {
  const all: JournalEntry[] = []
  for (;;) {
    const from = all.at(-1)?.seq ?? after
    const part = await ask<JournalEntry[]>('GET', `/journal?after=${from}&limit=${journalPage}`)
    all.push(...part)
    if (part.length < journalPage) return all
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
