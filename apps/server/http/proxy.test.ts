import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { gunzipSync, gzipSync } from 'node:zlib'
import { eventually, startTestRuntime, type TestRuntime } from '@govconnect/testkit'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  die,
  type Gateway,
  hang,
  neverConnects,
  noAnswer,
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

describe('what is passed on', () => {
  it('is the request, with who asks and without what is of the connection', async () => {
    near.act = (request, response) => {
      response.setHeader('set-cookie', ['a=1', 'b=2'])
      response.setHeader('keep-alive', 'timeout=99')
      response.end(JSON.stringify({ headers: request.headers }))
    }
    const response = await ask('/near?q=a%20b&q=c', {
      headers: { 'x-forwarded-for': '1.2.3.4', 'x-gateway-key': 'mine', cookie: 'c=3', 'accept-language': 'en' },
    })
    const { headers } = (await response.json()) as { headers: Record<string, string> }
    expect(near.seen).toEqual(['GET /api/v1/near?q=a%20b&q=c'])
    expect(headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': new URL(gateway.origin).host,
      'x-gateway-key': 'key-of-the-gateway',
      'x-request-id': response.headers.get('x-request-id'),
      'accept-language': 'en',
      cookie: 'c=3',
    })
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(response.headers.get('keep-alive')).not.toContain('99')
    expect(response.headers.get('x-served-by')).toBe('near')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('is the answer, whatever it says', async () => {
    near.act = (request, response) => {
      response.writeHead(Number(new URL(request.url ?? '', near.origin).searchParams.get('status')), { etag: '"x"' })
      response.end()
    }
    for (const status of [200, 201, 204, 304, 404, 409, 500, 503]) {
      const response = await ask(`/near?status=${status}`)
      expect([response.status, response.headers.get('etag')]).toEqual([status, '"x"'])
    }
  })

  it('is a packed body as it is packed, a large one as it comes, and none for HEAD', async () => {
    const large = Buffer.alloc(3 * 1024 * 1024, 'a')
    near.act = (request, response) => {
      if (request.url?.includes('large')) response.writeHead(200, { 'content-length': large.length }).end(large)
      else response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('selamat'))
    }
    const packed = await rawAnswer(gateway.port, 'GET /api/v1/near HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')
    expect(packed.head).toMatch(/content-encoding: gzip/i)
    expect(gunzipSync(packed.body).toString()).toBe('selamat')
    expect(Buffer.from(await (await ask('/near?large')).arrayBuffer()).equals(large)).toBe(true)
    const head = await ask('/near?large', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(near.seen.at(-1)).toBe('HEAD /api/v1/near?large')
  })

  it('is a body of the size the contract says, whole or not at all', async () => {
    near.act = (request, response) => void request.pipe(response)
    expect(await (await change('a'.repeat(1_000))).text()).toBe('a'.repeat(1_000))
    expect(await (await change('')).text()).toBe('')
    near.seen.length = 0
    expect(await told(change('a'.repeat(1_001)))).toMatchObject({ status: 413, code: 'request.too_large' })
    const pieces = new ReadableStream({
      start(controller) {
        for (let n = 0; n < 11; n++) controller.enqueue(new TextEncoder().encode('a'.repeat(100)))
        controller.close()
      },
    })
    const unannounced = ask('/near', { method: 'POST', body: pieces, duplex: 'half' } as RequestInit)
    expect(await told(unannounced)).toMatchObject({ status: 413, code: 'request.too_large' })
    const socket = connect(gateway.port, '127.0.0.1')
    socket.write('POST /api/v1/near HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nabc')
    await eventually(() => socket.bytesWritten > 0)
    socket.destroy()
    await ask('/far')
    expect(near.seen).toEqual([])
  })
})

describe('another process that', () => {
  it('hangs is not waited for longer than our patience, and not asked twice', async () => {
    near.act = hang
    expect(await told(ask())).toEqual(noAnswer)
    expect(await told(change())).toEqual(noAnswer)
    expect(near.seen).toHaveLength(2)
    await eventually(() => near.open() === 0)
  })

  it('answers slowly is waited for while it says something', async () => {
    near.act = (_, response) => {
      response.writeHead(200, { 'content-length': 10 })
      let left = 10
      const piece = setInterval(() => {
        response.write('a')
        if (--left === 0) clearInterval(piece)
      }, patience.silenceMs / 5)
    }
    expect(await (await ask()).text()).toBe('a'.repeat(10))
  })

  it('dies before it answers is asked once more for a read, never for a change', async () => {
    near.act = (_, response) => void (near.seen.length === 1 ? response.destroy() : response.end('"again"'))
    expect(await (await ask()).json()).toBe('again')
    near.act = die
    near.seen.length = 0
    expect(await told(change())).toEqual(noAnswer)
    expect(near.seen).toEqual(['POST /api/v1/near'])
    expect(await told(ask())).toEqual(noAnswer)
  })

  it('sends half of an answer has sent none', async () => {
    near.act = (_, response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('a'.repeat(50), () => response.destroy())
    }
    expect(await told(ask())).toEqual(noAnswer)
    expect(near.seen).toHaveLength(2)
  })

  it('stops in the middle of what is passed on as it comes is cut off there, not ended', async () => {
    near.act = (request, response) => {
      response.write('a'.repeat(50), () => void (request.url?.includes('silent') || response.destroy()))
    }
    for (const path of ['/near?dies', '/near?silent']) {
      const response = await ask(path)
      expect(response.status).toBe(200)
      await expect(response.text()).rejects.toThrow()
    }
  })

  it('is not there changes nothing, and says when to come again', async () => {
    await near.close()
    expect(await told(ask())).toEqual(unavailable)
    expect(await told(change())).toEqual(unavailable)
    expect((await ask('/far')).status).toBe(200)
    expect((await fetch(`${gateway.origin}/readyz`)).status).toBe(200)
    near = await startUpstream()
  })

  it('takes no connection is given up soon', async () => {
    const deaf = await neverConnects()
    const own = await startGateway(runtime, {
      origins: { near: deaf.origin },
      patience: { ...patience, silenceMs: 60_000 },
    })
    try {
      expect(await told(fetch(`${own.origin}/api/v1/near`, { method: 'POST' }))).toEqual(unavailable)
    } finally {
      await own.close()
      deaf.close()
    }
  })
})

describe('who leaves', () => {
  it('takes their request along, and is no failure of the other side', async () => {
    for (let n = 0; n < 12; n++) {
      const leaving = new AbortController()
      near.act = () => leaving.abort()
      await expect(ask('/near', { method: 'POST', signal: leaving.signal })).rejects.toThrow('aborted')
    }
    await eventually(() => near.left === 12 && near.open() === 0)
    near.act = (_, response) => void response.end('{}')
    expect((await ask()).status).toBe(200)
  })
})

describe('an event stream', () => {
  it('arrives event by event, may be silent, and ends on the other side when who reads leaves', async () => {
    let stream: ServerResponse | undefined
    near.act = (request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(`data: ${request.headers['last-event-id']}\n\n`)
      stream = response
    }
    const leaving = new AbortController()
    const response = await ask('/near', { headers: { 'last-event-id': '7' }, signal: leaving.signal })
    const reader = response.body!.getReader()
    const next = async () => new TextDecoder().decode((await reader.read()).value)
    expect(await next()).toBe('data: 7\n\n')
    await new Promise((resolve) => setTimeout(resolve, patience.silenceMs * 1.5))
    stream?.write('data: 8\n\n')
    expect(await next()).toBe('data: 8\n\n')
    leaving.abort()
    await eventually(() => near.open() === 0)
    expect(near.left).toBe(1)
  })
})

async function rawAnswer(port: number, text: string): Promise<{ head: string; body: Buffer }> {
  const socket = connect(port, '127.0.0.1')
  socket.write(text)
  const parts: Buffer[] = []
  socket.on('data', (part) => parts.push(part))
  await once(socket, 'close')
  const all = Buffer.concat(parts)
  const at = all.indexOf('\r\n\r\n')
  const head = all.subarray(0, at).toString()
  const body = all.subarray(at + 4)
  return { head, body: /transfer-encoding: chunked/i.test(head) ? unchunk(body) : body }
}

function unchunk(body: Buffer): Buffer {
  const end = body.indexOf('\r\n')
  const size = Number.parseInt(body.subarray(0, end).toString(), 16)
  return size === 0
    ? Buffer.alloc(0)
    : Buffer.concat([body.subarray(end + 2, end + 2 + size), unchunk(body.subarray(end + 4 + size))])
}
