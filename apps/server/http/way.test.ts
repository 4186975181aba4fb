import type { ServerResponse } from 'node:http'
import { eventually, startTestRuntime, type TestRuntime } from '@govconnect/testkit'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  die,
  type Gateway,
  hang,
  startGateway,
  startUpstream,
  told,
  type Upstream,
  unavailable,
} from './test/upstream.ts'

const patience = { connectMs: 400, silenceMs: 600 }

let runtime: TestRuntime
let near: Upstream
let far: Upstream
let gateway: Gateway
beforeAll(async () => {
  runtime = await startTestRuntime({ modules: [] })
})
afterAll(() => runtime.close())
beforeEach(async () => {
  near = await startUpstream()
  far = await startUpstream()
  gateway = await startGateway(runtime, { origins: { near: near.origin, far: far.origin }, patience })
})
afterEach(() => Promise.all([gateway.close(), near.close(), far.close()]))

const ask: Gateway['ask'] = (path, init) => gateway.ask(path, init)
const change = (body: BodyInit = '{}') => ask('/near', { method: 'POST', body })

const fail = async (times: number) => {
  for (let n = 0; n < times; n++) await change()
}
/** Whether requests come through to the other process. */
const isClosed = async () => (await gateway.metrics()).includes('gateway_way_closed{module="near"} 1')

describe('the way to a module', () => {
  it('closes after ten failures in a row, for that module alone', async () => {
    near.act = die
    await fail(9)
    near.act = (_, response) => void response.end('{}')
    expect((await change()).status).toBe(200)
    near.act = die
    await fail(9)
    expect(await isClosed()).toBe(false)
    await fail(1)
    near.seen.length = 0
    expect(await told(ask())).toEqual(unavailable)
    expect(await told(change())).toEqual(unavailable)
    expect(near.seen).toEqual([])
    expect(await isClosed()).toBe(true)
    expect((await ask('/far')).status).toBe(200)
    expect((await fetch(`${gateway.origin}/readyz`)).status).toBe(200)
  })

  it('is opened by one request that gets through, for which the others do not wait', async () => {
    near.act = die
    await fail(10)
    let answer: ServerResponse | undefined
    near.act = (_, response) => {
      answer = response
    }
    near.seen.length = 0
    let trial: Promise<Response> | undefined
    await eventually(async () => {
      const asked = ask()
      const first = await Promise.race([
        asked.then(() => 'answered'),
        eventually(() => answer !== undefined).then(() => 'asks'),
      ])
      trial = asked
      return first === 'asks'
    })
    expect(await told(ask())).toEqual(unavailable)
    expect(await told(change())).toEqual(unavailable)
    expect(near.seen).toHaveLength(1)
    answer?.end('"well"')
    expect(await (await trial!).json()).toBe('well')
    near.act = (_, response) => void response.end('"well"')
    expect(await (await ask()).json()).toBe('well')
    expect(await isClosed()).toBe(false)
  })

  it('stays closed where the one request fails, or is given up by who asked', async () => {
    near.act = die
    await fail(10)
    near.seen.length = 0
    await eventually(async () => (await ask()).status !== 200 && near.seen.length > 0)
    expect(await told(ask())).toEqual(unavailable)
    near.act = hang
    near.seen.length = 0
    await eventually(async () => {
      await ask('/near', { signal: AbortSignal.timeout(100) }).catch(() => null)
      return near.seen.length > 0
    })
    await eventually(() => near.open() === 0)
    near.seen.length = 0
    expect(await told(change())).toEqual(unavailable)
    expect(near.seen).toEqual([])
  })

  it('is not closed by answers, however bad', async () => {
    near.act = (_, response) => void response.writeHead(503).end('{}')
    for (let n = 0; n < 15; n++) expect((await change()).status).toBe(503)
    expect(near.seen).toHaveLength(15)
  })
})
