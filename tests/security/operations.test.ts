import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, createCallers, verdicts } from './support/callers.ts'
import { type Operation, parametersOf, pathOf } from './support/operations.ts'
import { officeA, startWorld, type World } from './support/world.ts'

let world: World
let callers: Caller[]
/** Operation id to the names of those let in, as measured. */
const measured = new Map<string, string[]>()

beforeAll(async () => {
  world = await startWorld()
  callers = await createCallers(world)
  for (const caller of callers) await walk(caller)
}, 120_000)
afterAll(() => world.close())

const problems: string[] = []

/** Sign-out ends the session that the rest of the walk needs. */
const inOrder = (operations: readonly Operation[]) =>
  [...operations].sort(
    (a, b) => Number(a.endpoint.id === 'identity.signOut') - Number(b.endpoint.id === 'identity.signOut'),
  )

/** Unknown ids and an empty body: whoever is let in gets no further than the input, or changes nothing that counts. */
function harmless(operation: Operation, headers: Record<string, string>) {
  const params = Object.fromEntries(parametersOf(operation.path).map((name) => [name, randomUUID()]))
  const body = operation.method === 'GET' ? undefined : {}
  return { method: operation.method, path: pathOf(operation, params), headers, body }
}

async function walk(caller: Caller): Promise<void> {
  for (const operation of inOrder(world.operations)) {
    const answer = await world.ask(harmless(operation, caller.headers()))
    const verdict = answer.code !== undefined && verdicts.includes(answer.code) ? answer.code : 'allowed'
    const expected = caller.expected(operation)
    const line = `${operation.id} as ${caller.name}`
    if (verdict !== expected) problems.push(`${line}: ${answer.status} ${verdict}, the contract says ${expected}`)
    if (answer.status >= 500) problems.push(`${line}: ${answer.status} ${answer.text}`)
    if (verdict === 'allowed') measured.set(operation.id, [...(measured.get(operation.id) ?? []), caller.name])
  }
}

describe('every operation × caller', () => {
  it('are all of the OpenAPI document', () => {
    expect(world.operations.length).toBeGreaterThan(150)
  })

  it('is answered as the access of its contract says', () => {
    expect(problems).toEqual([])
  })

  /** Written down, so that loosening a policy shows as a diff. `vitest -u` after it was meant. */
  it('is let in as written down', async () => {
    const table = Object.fromEntries(
      [...world.operations]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, endpoint, method, path }) => [
          id,
          { operation: `${method} ${path}`, access: endpoint.access, callers: (measured.get(id) ?? []).join(', ') },
        ]),
    )
    await expect(`${JSON.stringify(table, null, 2)}\n`).toMatchFileSnapshot('./operations.json')
  })
})

describe('requests that another site sends', () => {
  const sites = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': '', origin: 'https://elsewhere.example' },
    { 'sec-fetch-site': '', origin: 'null' },
  ]

  it('change nothing in the name of somebody signed in', async () => {
    const person = await world.rootIn(officeA)
    const changing = world.operations.filter(({ method, surface }) => method !== 'GET' && surface === 'api')
    const through: string[] = []
    for (const operation of inOrder(changing)) {
      for (const site of sites) {
        const headers = { ...person.headers, ...site }
        const answer = await world.ask(harmless(operation, headers))
        if (answer.code !== 'request.cross_site')
          through.push(`${operation.id} ${JSON.stringify(site)}: ${answer.status}`)
      }
    }
    expect(through).toEqual([])
  })
})
