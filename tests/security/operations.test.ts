import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, createCallers, verdicts } from './support/callers.ts'
import { harmless, type Operation } from './support/operations.ts'
import { officeA, startWorld, type World } from './support/world.ts'

let world: World
let callers: Caller[]
const keyOf = ({ method, path }: Operation) => `${path} ${method}`
/** Address and method to the names of those let in, as measured. */
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

async function walk(caller: Caller): Promise<void> {
  for (const operation of inOrder(world.operations)) {
    const answer = await world.ask(harmless(operation, caller.headers()))
    const verdict = answer.code !== undefined && verdicts.includes(answer.code) ? answer.code : 'allowed'
    const expected = caller.expected(operation)
    const line = `${operation.id} as ${caller.name}`
    if (verdict !== expected) problems.push(`${line}: ${answer.status} ${verdict}, the contract says ${expected}`)
    if (answer.status >= 500) problems.push(`${line}: ${answer.status} ${answer.text}`)
    const key = keyOf(operation)
    if (verdict === 'allowed') measured.set(key, [...(measured.get(key) ?? []), caller.name])
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
    const lines = [...world.operations]
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
      .map((one) => [keyOf(one), `${one.endpoint.access}: ${(measured.get(keyOf(one)) ?? []).join(', ')}`])
    await expect(`${JSON.stringify(Object.fromEntries(lines), null, 2)}\n`).toMatchFileSnapshot('./operations.json')
  })
})

describe('requests that another site sends', () => {
  const sites: Record<string, string>[] = [
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
