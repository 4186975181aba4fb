import { isDeepStrictEqual } from 'node:util'
import { eventually } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Attempt, Own } from './foreign/attempts/attempt.ts'
import { attempts, excused } from './foreign/attempts.ts'
import { dumpOf, idsIn } from './foreign/dump.ts'
import { fieldsOf, takesIds } from './foreign/fields.ts'
import { canary, furnish, furnishThinly, type Objects } from './foreign/objects.ts'
import type { Answer, Ask } from './support/ask.ts'
import { type Operation, pathOf } from './support/operations.ts'
import { officeA, officeB, type Person, phoneNumberA, phoneNumberB, startWorld, type World } from './support/world.ts'

let world: World
let a: Objects
let own: Own
let adminB: Person
/** UUIDs of A's rows that stand in no row of B. */
let idsOfA: Set<string>
type Dump = Awaited<ReturnType<typeof dumpOf>>
let before: Dump
const dump = () => dumpOf(world, officeA.id, [a.admin.id, a.staff.id])

/** What a job looks for every two seconds: figures of an office that was met for the first time. */
const isDue = ({ table, row }: Dump[number]) => table === 'analytics.rebuilds' && row['finished_at'] === null

/** Timers of the simulated WhatsApp run out, and jobs have done what is due; then nothing moves that nobody moves. */
async function quiet(): Promise<Dump> {
  let last: Dump = []
  let same = 0
  return eventually(async () => {
    await world.settled()
    const now = await dump()
    same = isDeepStrictEqual(now, last) ? same + 1 : 0
    last = now
    return same > 20 && !now.some(isDue) ? now : null
  }, 40_000)
}

beforeAll(async () => {
  world = await startWorld({ serve: true })
  a = await furnish(world, { office: officeA, number: phoneNumberA, word: canary })
  const b = await furnishThinly(world, { office: officeB, number: phoneNumberB, word: 'KOTADUA' })
  adminB = b.admin
  own = { account: b.account, conversation: b.conversation, phone_number_id: phoneNumberB }
  before = await quiet()
  const idsOfB = idsIn(JSON.stringify(await dumpOf(world, officeB.id, [adminB.id])))
  idsOfA = new Set([...idsIn(JSON.stringify(before))].filter((id) => !idsOfB.has(id)))
}, 120_000)
afterAll(() => world.close())

interface Try {
  operation: Operation
  attempt: Attempt
  who: string
  ask: Ask
}

const tried = (operation: Operation) => attempts[operation.endpoint.id]?.(a, own) ?? []

function askOf(operation: Operation, attempt: Attempt, headers: Record<string, string>): Ask {
  const { method } = operation
  const { params = {}, query, body } = attempt
  return { method, path: pathOf(operation, params), query, headers, body }
}

/** Every way office B can knock: a session, one that names office A beside it, and the internal key. */
function* triesOf(operation: Operation): Generator<Try> {
  const session = adminB.headers
  const doors: [string, Record<string, string>][] =
    operation.surface === 'api'
      ? [
          ['admin of B', session],
          ['admin of B naming A', { ...session, 'x-tenant': officeA.slug }],
          ['internal key for B', world.key(officeB)],
        ]
      : [['internal key for B', world.key(officeB)]]
  for (const [who, headers] of doors) {
    // Endpoints without a tenant serve people, and the internal key everybody.
    if (who.startsWith('internal') && operation.endpoint.tenant === false && operation.surface === 'api') continue
    for (const attempt of tried(operation)) yield { operation, attempt, who, ask: askOf(operation, attempt, headers) }
  }
}

const zeroes = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).some((one) => one === 0 || (Array.isArray(one) && one.length === 0))

function faultOf({ attempt }: Try, answer: Answer): string | undefined {
  const expects = attempt.expects ?? 'missing'
  if (
    expects === 'missing' &&
    (answer.status === 404 || (attempt.params === undefined && /unknown|not_found/.test(answer.code ?? '')))
  )
    return undefined
  if (expects === 'taken' && answer.status === 409) return undefined
  if (expects === 'empty' && answer.status === 200 && zeroes(answer.json)) return undefined
  if (expects === 'own' && (answer.status < 300 || answer.status === 409)) return undefined
  return `expected ${expects}, got ${answer.status} ${answer.text.slice(0, 300)}`
}

/** What of A stands in the answer and was not in the question. */
function leakIn(asked: Ask, answer: Answer): string | undefined {
  const sent = idsIn(`${asked.path} ${JSON.stringify(asked.query ?? {})} ${JSON.stringify(asked.body ?? {})}`)
  const shown = [...idsIn(answer.text)].filter((id) => idsOfA.has(id) && !sent.has(id))
  if (shown.length > 0) return `shows ids of A: ${shown.join(', ')}`
  const spoken = `${asked.path} ${JSON.stringify(asked.query ?? {})} ${JSON.stringify(asked.body ?? {})}`
  return answer.text.includes(canary) && !spoken.includes(canary) ? 'shows words of A' : undefined
}

describe('ids of another office', () => {
  it('are tried at every operation that takes one', () => {
    const untried = world.operations
      .filter((operation) => takesIds(operation) && tried(operation).length === 0 && !excused[operation.endpoint.id])
      .map((operation) => `${operation.id}: ${fieldsOf(operation).join(', ')}`)
    expect(untried).toEqual([])
    const known = new Set<string>(world.operations.map(({ endpoint }) => endpoint.id))
    expect([...Object.keys(attempts), ...Object.keys(excused)].filter((id) => !known.has(id))).toEqual([])
  })

  it('answer 404 or nothing, and show nothing', async () => {
    const faults: string[] = []
    for (const id of Object.keys(attempts)) {
      for (const operation of world.operations.filter((one) => one.endpoint.id === id)) {
        for (const one of triesOf(operation)) {
          const answer = await world.ask(one.ask)
          for (const fault of [faultOf(one, answer), leakIn(one.ask, answer)])
            if (fault) faults.push(`${operation.id} as ${one.who} with ${JSON.stringify(one.attempt)}: ${fault}`)
        }
      }
    }
    expect(faults).toEqual([])
  }, 120_000)

  it('leave every row of A as it was', async () => {
    const after = await quiet()
    const text = (rows: Dump) => rows.map((row) => JSON.stringify(row))
    const [was, is] = [new Set(text(before)), new Set(text(after))]
    expect([...is].filter((row) => !was.has(row))).toEqual([])
    expect([...was].filter((row) => !is.has(row))).toEqual([])
  }, 60_000)

  /** Otherwise a 404 above would prove nothing. */
  it('are answered to A itself', async () => {
    const deaf: string[] = []
    for (const id of Object.keys(attempts)) {
      const operation = world.operations.find((one) => one.endpoint.id === id && one.surface !== 'root')!
      const headers = operation.surface === 'api' ? a.admin.headers : world.key(officeA)
      const mine = id === 'identity.revokeSession' ? a.staff.headers : headers
      for (const attempt of tried(operation)) {
        if (attempt.expects === 'own' || JSON.stringify(attempt).includes(phoneNumberB)) continue
        const answer = await world.ask(askOf(operation, attempt, mine))
        const heard =
          attempt.expects === 'empty'
            ? !zeroes({ items: (answer.json as { items?: unknown[] })?.items })
            : answer.status !== 404
        if (!heard || answer.status >= 500)
          deaf.push(`${operation.id} ${JSON.stringify(attempt)}: ${answer.status} ${answer.text.slice(0, 200)}`)
      }
    }
    expect(deaf).toEqual([])
  }, 60_000)
})
