import { type App, kernelRefusals, type Module, type RefusalTable } from '@govconnect/kernel'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mountDocuments } from '../../apps/server/http/documents.ts'
import { createModules, events } from '../../apps/server/modules.ts'
import { furnish, type Objects } from '../security/foreign/objects.ts'
import { documentOf, type Operation, pathOf } from '../security/support/operations.ts'
import { officeA, phoneNumberA, startWorld, type World } from '../security/support/world.ts'
import { before, destructive, type Given, notByKey, notReached, validInput } from './openapi/commands.ts'
import { refusalCalls } from './openapi/refusal-calls.ts'
import { structureFaults } from './openapi/structure.ts'

let world: World
let a: Objects
beforeAll(async () => {
  world = await startWorld()
  a = await furnish(world, { office: officeA, number: phoneNumberA, word: 'KOTASATU' })
}, 120_000)
afterAll(() => world.close())

const modules: readonly Module[] = createModules(() => {
  throw new Error('nobody asks')
})
const book: RefusalTable = Object.assign({}, kernelRefusals, ...modules.map((module) => module.refusals ?? {}))
/** `{{name}}` is meant to be read: an example of a template. */
const placeholders = (text: string) => [...text.matchAll(/(?<!\{)\{(\w+)\}(?!\})/g)].map((found) => found[1]!)
const namesOf = ({ title, detail }: { title: string; detail: string }) => new Set(placeholders(`${title} ${detail}`))

function served(): App {
  const app: App = new Hono()
  mountDocuments(app, { modules, events, version: '1.2.3', publicUrl: 'http://localhost:3000' })
  return app
}

describe('/openapi.json', () => {
  it('is a valid OpenAPI 3.1 document', async () => {
    const response = await served().request('/openapi.json')
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    const document = (await response.json()) as Record<string, unknown>
    expect(structureFaults(document)).toEqual([])
    expect(document['info']).toMatchObject({ version: '1.2.3' })
  })

  it('is noticed where it is broken', () => {
    const broken = structuredClone(documentOf(modules)) as unknown as Record<
      string,
      Record<string, Record<string, Record<string, unknown>>>
    >
    const item = broken['paths']!['/api/v1/complaints/{id}']!
    Object.assign(item['get']!, { parameters: [], responses: {}, security: [{ nobody: [] }], operationId: '' })
    expect(structureFaults(broken as unknown as Record<string, unknown>)).toHaveLength(4)
  })

  it('describes exactly what is served', () => {
    const honoToDocument = (path: string) => path.replace(/:(\w+)/g, '{$1}')
    const routes = world.app.routes
      // Preflights of browsers are answered for all of them together.
      .filter(({ method }) => method !== 'ALL' && method !== 'OPTIONS')
      .map(({ method, path }) => `${method} ${honoToDocument(path)}`)
    const described = world.operations.map(({ method, path }) => `${method} ${path}`)
    expect(described.sort()).toEqual([...new Set(routes)].sort())
    expect(routes).toHaveLength(described.length)
  })

  it('gives every operation a name of its own', () => {
    const ids = world.operations.map(({ id }) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(ids.filter((id) => !/^[a-z]+\.[A-Za-z]+(\.internal|\.root)?$/.test(id))).toEqual([])
  })
})

describe('refusals', () => {
  it('named by an endpoint exist, in both languages, with the same placeholders', () => {
    const faults: string[] = []
    for (const { endpoint } of world.operations)
      for (const code of endpoint.refusals ?? []) if (!book[code]) faults.push(`${endpoint.id} names ${code}`)
    for (const [code, entry] of Object.entries(book)) {
      for (const text of [entry.id.title, entry.id.detail, entry.en.title, entry.en.detail])
        if (text.trim() === '') faults.push(`${code} has an empty text`)
      if (entry.status < 400 || entry.status > 504) faults.push(`${code} has status ${entry.status}`)
      if (entry.id.detail === entry.en.detail) faults.push(`${code} is not translated`)
      if ([...namesOf(entry.id)].sort().join() !== [...namesOf(entry.en)].sort().join())
        faults.push(`${code} has other placeholders in each language`)
    }
    expect(faults).toEqual([])
  })

  it('belong to one contract each, by the prefix of its module', () => {
    const foreign = modules.flatMap((module) =>
      Object.keys(module.refusals ?? {})
        .filter((code) => !code.startsWith(`${module.name}.`))
        .map((code) => `${module.name} has ${code}`),
    )
    expect(foreign).toEqual([])
  })

  it('are thrown with every value their text asks for', () => {
    const calls = refusalCalls()
    expect(calls.length).toBeGreaterThan(100)
    const faults = calls.flatMap(({ at, code, given }) => {
      const entry = book[code]
      if (!entry) return [`${at}: ${code} stands in no contract`]
      if (given === null) return []
      const missing = [...namesOf(entry.id), ...namesOf(entry.en)].filter((name) => !given.includes(name))
      return missing.length > 0 ? [`${at}: ${code} lacks ${missing.join(', ')}`] : []
    })
    expect(faults).toEqual([])
  })
})

const filled = (operation: Operation, params: Readonly<Record<string, unknown>>) => pathOf(operation, params)

describe('lists', () => {
  const things = () => ({ conversation: a.conversation, wa_id: a.wa_id, number_id: a.phone_number_id })
  const isList = ({ endpoint }: Operation) =>
    'cursor' in ((endpoint.query as { shape?: object } | undefined)?.shape ?? {})

  it('refuse a cursor that is none of theirs', async () => {
    const faults: string[] = []
    const lists = world.operations.filter((one) => one.method === 'GET' && isList(one))
    expect(lists.length).toBeGreaterThan(20)
    for (const operation of lists) {
      for (const cursor of ['x', 'a.b', 'W10.AAAAAAAAAAAAAAAA', Buffer.from('["a"]').toString('base64url')]) {
        const path = filled(operation, things())
        const answer = await world.ask({
          method: 'GET',
          path,
          query: { cursor, branch_id: a.lines.branch },
          headers: world.key(officeA),
        })
        if (answer.status !== 400 || answer.code !== 'cursor.invalid')
          faults.push(`${operation.id} with ${cursor}: ${answer.status} ${answer.code}`)
      }
      if (!operation.endpoint.refusals?.includes('cursor.invalid'))
        faults.push(`${operation.id} does not name cursor.invalid`)
    }
    expect(faults).toEqual([])
  })
})

describe('commands', () => {
  const changing = () => world.operations.filter(({ method, surface }) => method !== 'GET' && surface !== 'root')
  const destructiveLast = (a: Operation, b: Operation) =>
    Number(destructive.has(a.endpoint.id)) - Number(destructive.has(b.endpoint.id))
  const send = (operation: Operation, given: Given, key?: string) =>
    world.ask({
      method: operation.method,
      path: filled(operation, given.params ?? {}),
      query: given.query,
      body: given.body,
      headers: { ...world.key(officeA), ...(key ? { 'idempotency-key': key } : {}) },
    })

  it('answer a repeat with the same key alike, and refuse the key for something else', async () => {
    const faults: string[] = []
    const reached = new Set<string>()
    const own = { account: a.account, conversation: a.conversation, phone_number_id: phoneNumberA }
    for (const operation of changing()
      .filter(({ surface, endpoint }) => surface === 'api' || !endpoint.on.includes('api'))
      .sort(destructiveLast)) {
      const { id } = operation.endpoint
      if (notByKey[id]) continue
      const given = validInput(id, a, own)
      if (!given) {
        if (!notReached[id]) faults.push(`${id}: no valid input is known`)
        continue
      }
      for (const step of before[id]?.(a) ?? [])
        await send(changing().find((one) => one.endpoint.id === step.id)!, step.given)
      const first = await send(operation, given, `key-${id}`)
      if (first.status >= 300) {
        if (!notReached[id]) faults.push(`${id}: ${first.status} ${first.text.slice(0, 200)}`)
        continue
      }
      reached.add(id)
      const again = await send(operation, given, `key-${id}`)
      if (again.status !== first.status || again.text !== first.text)
        faults.push(`${id}: another answer, ${again.status} ${again.text.slice(0, 200)}`)
      if (again.headers.get('idempotent-replayed') !== 'true') faults.push(`${id}: acted twice`)
      const other =
        operation.endpoint.body &&
        (await send(operation, { ...given, body: { ...(given.body as object), asing: 1 } }, `key-${id}`))
      if (other && other.code !== 'idempotency.mismatch')
        faults.push(`${id}: the key served another body, ${other.status}`)
    }
    expect(faults).toEqual([])
    expect(Object.keys(notReached).filter((id) => reached.has(id))).toEqual([])
    expect(reached.size).toBeGreaterThan(40)
  }, 120_000)

  it('are all known here', () => {
    const ids = new Set(world.operations.filter(({ method }) => method !== 'GET').map(({ endpoint }) => endpoint.id))
    expect(
      [...Object.keys(notByKey), ...Object.keys(notReached)].filter((id) => !ids.has(id as `${string}.${string}`)),
    ).toEqual([])
    const raw = world.modules
      .flatMap((module) => module.routes ?? [])
      .filter((route) => route.endpoint.method !== 'GET' && route.kind === 'raw')
      .map((route) => route.endpoint.id)
    expect(raw.filter((id) => !notByKey[id])).toEqual([])
  })
})
