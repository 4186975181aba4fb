import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request as rawRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakePrinter, startFakePrinter } from '../../tests/support/printer/tcp.ts'
import { type Agent, startAgent } from './agent.ts'
import { OptionFault, readOptions } from './options.ts'

const origin = 'https://layanan.kota.example'
const patience = { answerMs: 150, writeMs: 300, lookMs: 100, looks: 3 }
const ticket = (number: string) => {
  const bytes = [0x1b, 0x40, ...Buffer.from(`${number}\nKTP\n`), 0x1d, 0x56, 0x00]
  return Buffer.from(bytes).toString('base64')
}

let folder: string
let printer: FakePrinter
let agent: Agent
let key: string

const begin = (more: { pair?: boolean; port?: number } = {}) =>
  startAgent(
    {
      ...{ printer: { host: '127.0.0.1', port: more.port ?? printer.port }, origins: [origin], port: 0, data: folder },
      pair: more.pair ?? false,
    },
    patience,
  )

async function ask(path: string, init: { method?: string; body?: unknown; headers?: Record<string, string> } = {}) {
  const answer = await fetch(`http://127.0.0.1:${agent.port}${path}`, {
    method: init.method ?? (init.body === undefined ? 'GET' : 'POST'),
    headers: { origin, authorization: `Bearer ${key}`, 'content-type': 'application/json', ...init.headers },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, json: text ? JSON.parse(text) : null }
}
const print = (id: string, more: object = {}) =>
  ask('/jobs', { body: { id, data: ticket(id.slice(0, 5)), valid_ms: 10_000, ...more } })

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'govconnect-agent-'))
  printer = await startFakePrinter()
  agent = await begin()
  key = (await ask('/pair', { body: { code: agent.code() } })).json.key
})
afterEach(async () => {
  await agent.stop()
  await printer.stop()
  rmSync(folder, { recursive: true })
})

describe('the print agent', () => {
  it('prints a ticket once, however often it is sent', async () => {
    const [one, two] = await Promise.all([print('A-001-ticket'), print('A-001-ticket')])
    expect([one.json, two.json]).toEqual([
      { outcome: 'printed', state: 'ok' },
      { outcome: 'printed', state: 'ok' },
    ])
    expect((await print('A-001-ticket')).json).toMatchObject({ outcome: 'printed' })
    expect(printer.paper.slips.map(({ lines }) => lines[0]!.text)).toEqual(['A-001'])
  })

  it('prints one after the other', async () => {
    await Promise.all(['A-001-ticket', 'A-002-ticket', 'A-003-ticket'].map((id) => print(id)))
    expect(printer.paper.slips.map(({ lines }) => lines[0]!.text)).toEqual(['A-001', 'A-002', 'A-003'])
  })

  it('tells that there is no paper, sends nothing, and prints when there is', async () => {
    printer.paper.linesLeft = 0
    expect((await ask('/state')).json).toEqual({ printer: 'paper_out', waiting: 0 })
    expect((await print('A-001-ticket')).json).toEqual({ outcome: 'failed', state: 'paper_out' })
    printer.paper.load()
    expect((await print('A-001-ticket')).json).toMatchObject({ outcome: 'printed' })
    expect(printer.paper.slips).toHaveLength(1)
  })

  it('is in doubt when the paper ends in the middle, and does not print it again', async () => {
    printer.paper.linesLeft = 1
    expect((await print('A-001-ticket')).json).toEqual({ outcome: 'doubt', state: 'paper_out' })
    printer.paper.load()
    expect((await print('A-001-ticket')).json).toMatchObject({ outcome: 'doubt' })
    expect(printer.paper.slips).toHaveLength(1)
  })

  it('is in doubt when the printer hangs up in the middle', async () => {
    printer.closeAfter(6)
    expect((await print('A-001-ticket')).json).toEqual({ outcome: 'doubt', state: 'offline' })
    expect((await print('A-002-ticket')).json).toMatchObject({ outcome: 'printed' })
  })

  it('knows a printer that hangs from one that never spoke', async () => {
    await ask('/state')
    printer.hang(true)
    expect((await print('A-001-ticket')).json).toEqual({ outcome: 'failed', state: 'offline' })
  })

  it('after a kill in the middle leaves the ticket in doubt, and half a line does no harm', async () => {
    await agent.stop()
    writeFileSync(join(folder, 'tickets.jsonl'), '{"id":"A-009-ticket","outcome":"doubt"}\n{"id":"A-0')
    agent = await begin()
    expect((await print('A-009-ticket')).json).toMatchObject({ outcome: 'doubt' })
    expect(printer.paper.slips).toEqual([])
  })

  it('is offline where nobody listens at the printer’s address', async () => {
    await agent.stop()
    agent = await begin({ port: 1 })
    expect((await ask('/state')).json).toEqual({ printer: 'offline', waiting: 0 })
    expect((await print('A-001-ticket')).json).toEqual({ outcome: 'failed', state: 'offline' })
  })

  it('turns away what is too much, and drops what waited too long', async () => {
    await ask('/state')
    printer.paper.mute = true
    const many = Array.from({ length: 25 }, (_, n) =>
      print(`A-${String(n).padStart(3, '0')}-ticket`, { valid_ms: 1_000 }),
    )
    const answers = await Promise.all(many)
    expect(answers.filter(({ status }) => status === 503)).toHaveLength(5)
    expect(answers.filter(({ json }) => json.outcome === 'failed').length).toBe(20)
    expect(printer.paper.slips).toEqual([])
  })

  it('stops after the ticket under way; what waits is told that it failed', async () => {
    // A mute printer takes its time: the answer is waited for.
    printer.paper.mute = true
    const first = print('A-001-ticket')
    const second = print('A-002-ticket')
    await expect.poll(printer.connections, { interval: 5 }).toBe(1)
    await agent.stop()
    expect((await first).json).toMatchObject({ outcome: 'sent' })
    expect((await second).json).toMatchObject({ outcome: 'failed' })
    expect(printer.paper.slips).toHaveLength(1)
    agent = await begin()
  })
})

describe('who may print', () => {
  it('pairs once by six digits, and remembers only the hash of the key', async () => {
    expect(agent.code()).toBeNull()
    expect(readFileSync(join(folder, 'key'), 'utf8')).not.toContain(key)
    await agent.stop()
    agent = await begin()
    expect(agent.code()).toBeNull()
    expect((await ask('/state')).status).toBe(200)
    await agent.stop()
    agent = await begin({ pair: true })
    const again = (await ask('/pair', { body: { code: agent.code() } })).json.key
    expect((await ask('/state')).status).toBe(401)
    key = again
    expect((await ask('/state')).status).toBe(200)
  })

  it('ends pairing after five wrong codes', async () => {
    await agent.stop()
    agent = await begin({ pair: true })
    const code = agent.code()!
    const wrong = code === '111111' ? '222222' : '111111'
    for (let n = 0; n < 5; n++) expect((await ask('/pair', { body: { code: wrong } })).status).toBe(403)
    expect((await ask('/pair', { body: { code } })).status).toBe(403)
  })

  it('answers its own page only, by its own name, with its key', async () => {
    expect((await ask('/state', { headers: { origin: 'https://lain.example' } })).status).toBe(403)
    expect((await ask('/state', { headers: { authorization: 'Bearer x' } })).status).toBe(401)
    const rebound = await new Promise<number>((resolve, reject) => {
      const options = { port: agent.port, path: '/state', headers: { host: 'evil.example', origin } }
      rawRequest({ host: '127.0.0.1', ...options }, (answer) => resolve(answer.resume().statusCode ?? 0))
        .on('error', reject)
        .end()
    })
    expect(rebound).toBe(403)
    const preflight = await ask('/jobs', { method: 'OPTIONS' })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-origin')).toBe(origin)
    expect(preflight.headers.get('access-control-allow-private-network')).toBe('true')
  })

  it.each([
    ['an id that is too short', { id: 'short', data: 'AA==', valid_ms: 5_000 }],
    ['no base64', { id: 'A-001-ticket', data: 'not base64!', valid_ms: 5_000 }],
    ['a time that is too short', { id: 'A-001-ticket', data: 'AA==', valid_ms: 1 }],
    ['too much', { id: 'A-001-ticket', data: 'A'.repeat(100_000), valid_ms: 5_000 }],
    ['nothing', null],
    ['a word', 'x'],
  ])('refuses what is no ticket: %s', async (_, body) => {
    expect(await ask('/jobs', { body })).toMatchObject({ status: 400, json: { code: 'job_invalid' } })
  })
})

describe('the options', () => {
  it('are read, all faults at once', () => {
    const read = readOptions(['--printer', '10.0.0.5', '--origin', origin])
    expect(read).toMatchObject({ printer: { host: '10.0.0.5', port: 9_100 }, origins: [origin], port: 9_191 })
    expect(readOptions(['--printer', '[::1]:9101', '--origin', origin]).printer).toEqual({ host: '::1', port: 9_101 })
    expect(() => readOptions(['--printer', 'a b', '--origin', `${origin}/x`, '--port', '0'])).toThrow(
      /--printer[\s\S]*--origin[\s\S]*--port/,
    )
    expect(() => readOptions(['--what'])).toThrow(OptionFault)
  })
})
