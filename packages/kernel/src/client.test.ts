import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createModuleClient, NoAnswer } from './client.ts'
import { ProblemError } from './contract/client.ts'
import { defineEndpoint } from './contract/endpoint.ts'

const common = { on: ['internal'] as const, path: '/far' as const, summary: 'Elsewhere', access: 'internal' as const }
const look = defineEndpoint({ ...common, id: 'far.look', method: 'GET', response: z.object({ ok: z.boolean() }) })
const change = defineEndpoint({ ...common, id: 'far.change', method: 'POST', response: z.object({ ok: z.boolean() }) })

let server: Server
let origin: string
let seen: number
let answer: 'well' | 'cut' | 'garbage'
beforeEach(async () => {
  seen = 0
  server = createServer((_, response) => {
    seen++
    if (answer === 'cut') response.destroy()
    else response.end(answer === 'well' ? '{"ok":true}' : 'garbage')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const client = () =>
  createModuleClient({
    internalKey: 'key',
    local: () => Promise.reject(new Error('nothing is here')),
    localModules: new Set(),
    origins: { far: origin },
  })(null, 'request-1')

async function faultOf(calling: Promise<unknown>) {
  const error = await calling.then(
    () => null,
    (fault) => fault as unknown,
  )
  return error instanceof ProblemError
    ? { status: error.status, code: error.code, request: error.problem.request_id }
    : error
}

describe('a call of another module', () => {
  it('that finds nobody says that nothing was changed', async () => {
    server.close()
    const nobody = { status: 503, code: 'service.unavailable', request: 'request-1' }
    expect(await faultOf(client().call(look))).toEqual(nobody)
    expect(await faultOf(client().call(change))).toEqual(nobody)
  })

  it('whose answer is lost does not, and a change is not sent twice', async () => {
    answer = 'cut'
    expect(await faultOf(client().call(change))).toBeInstanceOf(NoAnswer)
    expect(seen).toBe(1)
    expect(await faultOf(client().call(look))).toBeInstanceOf(NoAnswer)
    expect(seen).toBeGreaterThan(2)
  })

  it('is not sent while too much fails', async () => {
    answer = 'cut'
    const one = client()
    for (let n = 0; n < 10; n++) await faultOf(one.call(change))
    answer = 'well'
    expect(await faultOf(one.call(change))).toMatchObject({ status: 503, code: 'service.unavailable' })
    expect(seen).toBe(10)
  })

  it('that is answered by nonsense is a defect', async () => {
    answer = 'garbage'
    expect(await faultOf(client().call(change))).toBeInstanceOf(SyntaxError)
  })
})
