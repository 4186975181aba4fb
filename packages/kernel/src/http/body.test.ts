import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '../contract/refusal.ts'
import { readBody } from './body.ts'

const limit = 10_000
let server: Server
let port: number
const refused: string[] = []
beforeAll(async () => {
  const app = new Hono()
  app.post('/', async (http) => http.json({ bytes: (await readBody(http, limit)).byteLength }))
  app.onError((error, http) => {
    refused.push(error instanceof Refusal ? error.code : String(error))
    return http.json({}, 413)
  })
  await new Promise<void>((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve()) as Server
  })
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`
const head = (name: string) => `POST / HTTP/1.1\r\nhost: x\r\n${name}\r\n\r\n`

/** Writes the parts one by one and answers what comes back. */
async function say(socket: Socket, ...parts: string[]): Promise<string> {
  const answer = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())))
  for (const part of parts) await new Promise((resolve) => socket.write(part, resolve))
  return answer
}

describe('a body from the network', () => {
  it.each([
    ['nothing', head('content-length: 0'), [], '{"bytes":0}'],
    ['one piece', head('content-length: 5'), ['abcde'], '{"bytes":5}'],
    [
      'pieces of unknown number',
      head('transfer-encoding: chunked'),
      [chunk('ab'), chunk('cd'), chunk('')],
      '{"bytes":4}',
    ],
    ['as much as may be', head('content-length: 10000'), ['a'.repeat(9_000), 'b'.repeat(1_000)], '{"bytes":10000}'],
  ])('of %s arrives whole', async (_, first, parts, body) => {
    const socket = connect(port, '127.0.0.1')
    expect(await say(socket, first, ...parts)).toContain(body)
    socket.destroy()
  })

  it.each([
    ['announced', head('content-length: 10001'), []],
    ['not announced', head('transfer-encoding: chunked'), [chunk('a'.repeat(9_000)), chunk('b'.repeat(2_000))]],
  ])('larger than the limit, %s, is refused before it ends', async (_, first, parts) => {
    const socket = connect(port, '127.0.0.1')
    expect(await say(socket, first, ...parts)).toContain('413')
    expect(refused.splice(0)).toEqual(['request.too_large'])
    socket.destroy()
  })

  it('that is cut off ends the wait', async () => {
    const socket = connect(port, '127.0.0.1')
    socket.write(`${head('content-length: 100')}abc`)
    await new Promise((resolve) => server.once('request', resolve))
    socket.destroy()
    await expect.poll(() => refused.splice(0)).toEqual(['request.malformed'])
  })
})
