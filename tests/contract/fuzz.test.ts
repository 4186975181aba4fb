import { createClock, kernelRefusals, type RefusalTable } from '@govconnect/kernel'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { furnish } from '../security/foreign/objects.ts'
import type { Ask } from '../security/support/ask.ts'
import type { Operation } from '../security/support/operations.ts'
import { officeA, type Person, phoneNumberA, startWorld, type World } from '../security/support/world.ts'
import { judge } from './fuzz/judge.ts'
import { requestsTo, surelyHostile } from './fuzz/requests.ts'
import type { Pool } from './fuzz/schema.ts'

/** The same requests in every run; `FUZZ_SEED` and `FUZZ_ROUNDS` look further. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_120)
const rounds = Number(process.env['FUZZ_ROUNDS'] ?? 24)
/** A slow machine does fewer requests, ms. */
const within = Number(process.env['FUZZ_MS'] ?? 45_000)

let world: World
let pool: Pool
let person: Person
let book: RefusalTable
beforeAll(async () => {
  world = await startWorld()
  person = await world.rootIn(officeA)
  pool = await poolOf()
  book = Object.assign({}, kernelRefusals, ...world.modules.map((module) => module.refusals ?? {}))
}, 120_000)
afterAll(() => world.close())

async function poolOf(): Promise<Pool> {
  const a = await furnish(world, { office: officeA, number: phoneNumberA, word: 'KOTASATU' })
  return {
    id: [
      a.complaint.id,
      a.complaint.number,
      a.ticket.number,
      a.notification,
      a.outbound,
      a.letter,
      a.staff.id,
      a.decision,
      a.media,
      a.run,
      ...[a.lines.ticket, a.lines.counter, a.lines.branch, a.lines.area, a.lines.service, a.lines.booking],
      ...[a.lines.policy, a.lines.device, a.lines.holiday],
    ],
    branch_id: [a.lines.branch],
    branch: [a.lines.branch],
    area_id: [a.lines.area],
    service_id: [a.lines.service],
    counter_id: [a.lines.counter],
    action: ['call', 'recall', 'start', 'hold', 'transfer', 'cancel', 'note', 'undo'],
    conversation: [a.conversation],
    conversation_id: [a.conversation],
    account: [a.account],
    account_id: [a.account],
    wa_id: [a.wa_id],
    to: [a.citizen.wa_id],
    wa_user_id: [a.reporter.wa_user_id],
    citizen_id: [a.reporter.citizen_id, a.citizen.id],
    number_id: [a.phone_number_id],
    slug: [a.category],
    kategori: [a.category, 'lainnya'],
    key: [a.template, 'complaint.created'],
    template: [a.template, 'complaint.created'],
    officer_id: [a.staff.id],
    staff_id: [a.staff.id],
    actor_id: [a.admin.id],
    subject_id: [a.complaint.id],
    tenant: [a.office.id, a.office.slug],
    tenant_id: [a.office.id],
    reply_to: [a.inbound.provider_id],
    message_id: [a.inbound.provider_id],
    version: ['v23.0', 1, 2],
    edge: ['messages', 'media', 'message_templates'],
    topics: ['inbox', 'cases,inbox'],
    email: [a.staff.email],
  }
}

/** Endpoints about oneself need a person, the others take the internal key (no rate limit). */
function headersFor({ endpoint, surface }: Operation): Record<string, string> {
  if (surface === 'root') return { authorization: 'Bearer the-access-token-of-the-test', ...world.key(officeA) }
  return endpoint.refusals?.includes('identity.person_needed') ? person.headers : world.key(officeA)
}

function withCaller(operation: Operation, given: Ask): Ask {
  const headers = new Headers(given.headers)
  for (const [name, value] of Object.entries(headersFor(operation))) headers.set(name, value)
  return { ...given, headers }
}

/** Last, so that the others are met in the present: a jump of time ends every session. */
const jumpsTime = (operation: Operation) => operation.endpoint.id === 'simulator.advanceClock'
/** They may end the session of who asks. */
const endsSessions = new Set([
  'identity.signOut',
  'identity.changePassword',
  'identity.revokeSession',
  'identity.redeemLink',
])

function shown(given: Ask): string {
  const headers = given.headers ? ` ${JSON.stringify([...new Headers(given.headers)])}` : ''
  const body = given.rawBody
    ? `raw ${Buffer.from(given.rawBody as Uint8Array)
        .toString('base64')
        .slice(0, 400)}`
    : JSON.stringify(given.body)
  return `${given.method} ${given.path}${headers} ${body ?? ''}`.slice(0, 900)
}

describe('contract fuzz', () => {
  it(
    `holds for every operation (FUZZ_SEED=${seed})`,
    async () => {
      console.info(`contract fuzz: FUZZ_SEED=${seed}, ${rounds} rounds`)
      const clock = createClock()
      const started = clock.elapsed()
      const made = new Map(
        world.operations.map((operation, at) => [
          operation,
          [
            ...surelyHostile(operation),
            ...fc.sample(requestsTo(operation, pool), { seed: seed + at, numRuns: rounds }),
          ],
        ]),
      )
      const inTurn = Array.from({ length: rounds + 6 }, (_, round) =>
        world.operations.map((operation) => ({ operation, round })),
      ).flat()
      const order = [
        ...inTurn.filter(({ operation }) => !jumpsTime(operation)),
        ...inTurn.filter(({ operation }) => jumpsTime(operation)),
      ]
      const faults = new Map<string, string>()
      const statuses = new Map<number, number>()
      let sent = 0
      for (const { operation, round } of order) {
        const given = made.get(operation)?.[round]
        if (!given || clock.elapsed() - started > within) continue
        const answer = await world.ask(withCaller(operation, given))
        sent++
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        if (answer.code === 'auth.required' || (answer.status < 300 && endsSessions.has(operation.endpoint.id)))
          person = await world.rootIn(officeA)
        for (const fault of judge(operation, answer, book)) {
          const kind = `${operation.id}: ${fault}`.replaceAll(/[0-9a-f-]{36}/g, '').slice(0, 160)
          if (!faults.has(kind)) faults.set(kind, `${operation.id}: ${fault}\n    ${shown(given)}`)
        }
      }
      console.info(`${sent} requests; answers by status: ${JSON.stringify(Object.fromEntries([...statuses].sort()))}`)
      expect([...faults.values()]).toEqual([])
      expect(statuses.get(200) ?? 0).toBeGreaterThan(sent / 10)
    },
    within + 60_000,
  )
})
