import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { headerLimits } from '@govconnect/kernel'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerUnreadable } from './unreadable.ts'

let server: Server
let requests = 0
beforeAll(async () => {
  const serverOptions = {
    maxHeaderSize: headerLimits.bytes,
    headersTimeout: 200,
    requestTimeout: 200,
    connectionsCheckingInterval: 50,
  }
  const fetch = () => {
    requests++
    return new Response('good')
  }
  await new Promise<void>((resolve) => {
    server = serve({ fetch, port: 0, hostname: '127.0.0.1', serverOptions }, () => resolve()) as Server
  })
  answerUnreadable(server)
})
afterAll(() => server.close())

/** Everything that comes back on a connection of its own until it is closed. */
function say(text: string): Promise<{ status: number; headers: string; problem: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(text))
    let heard = ''
    socket.on('data', (data) => {
      heard += data.toString()
    })
    socket.on('error', reject)
    socket.on('close', () => {
      const [head = '', body = '{}'] = heard.split('\r\n\r\n')
      resolve({
        status: Number(head.slice(9, 12)),
        headers: head,
        problem: JSON.parse(body) as Record<string, unknown>,
      })
    })
  })
}

const request = (headers: string) => `GET / HTTP/1.1\r\nhost: x\r\n${headers}\r\n\r\n`

describe('what is no request', () => {
  it.each([
    ['headers of 20 KB', request(`cookie: ${'a'.repeat(20_000)}`), 431, 'request.headers_too_large'],
    ['an address of 20 KB', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 431, 'request.headers_too_large'],
    ['no HTTP', 'selamat pagi\r\n\r\n', 400, 'request.unreadable'],
    ['two lengths', request('content-length: 5\r\ncontent-length: 6'), 400, 'request.unreadable'],
    ['a head that does not end', 'GET / HTTP/1.1\r\nhost: x\r\n', 408, 'request.too_slow'],
  ])('%s is refused in our words', async (_, text, status, code) => {
    const before = requests
    const answer = await say(text)
    expect([answer.status, answer.problem['status'], answer.problem['code']]).toEqual([status, status, code])
    expect(answer.headers).toContain('content-type: application/problem+json')
    expect(answer.headers).toContain(`x-request-id: ${String(answer.problem['request_id'])}`)
    expect(answer.headers).toContain('connection: close')
    expect(requests).toBe(before)
  })

  it('is refused in the language asked for, where it was read that far', async () => {
    const said = (locale: string) => say(request(`accept-language: ${locale}\r\ncookie: ${'a'.repeat(20_000)}`))
    expect((await said('en-GB')).problem['title']).toBe('Request headers too large')
    expect((await said('id')).problem['title']).toBe('Header permintaan terlalu besar')
  })
})
