import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admin, type Installation, secrets, startInstallation } from '../support/installation.ts'
import { officeA, startWorld, type World } from './support/world.ts'

let installation: Installation
const origin = () => installation.origin
beforeAll(async () => {
  installation = await startInstallation()
}, 120_000)
afterAll(() => installation?.stop(), 60_000)

interface Kind {
  what: string
  path: string
  headers?: Record<string, string>
  method?: string
  type: RegExp
  status: number
}

const key = { 'x-internal-api-key': secrets.internalKey, 'x-tenant': 'kota-contoh' }
const kinds: Kind[] = [
  { what: 'page of the documentation', path: '/docs', type: /^text\/html/, status: 200 },
  { what: 'script of the documentation', path: '/docs/assets/start.js', type: /javascript/, status: 200 },
  { what: 'OpenAPI document', path: '/openapi.json', type: /^application\/json/, status: 200 },
  { what: 'JSON answer', path: '/api/v1/complaints', headers: key, type: /^application\/json/, status: 200 },
  { what: 'refusal', path: '/api/v1/complaints', type: /^application\/problem\+json/, status: 401 },
  { what: 'unknown address', path: '/api/v1/tidak-ada', type: /^application\/problem\+json/, status: 404 },
  {
    what: 'wrong method',
    path: '/api/v1/complaints',
    method: 'PATCH',
    type: /^application\/problem\+json/,
    status: 405,
  },
  {
    what: 'unsigned webhook',
    path: '/webhook/whatsapp',
    method: 'POST',
    type: /^application\/problem\+json/,
    status: 401,
  },
  {
    what: 'answer to the handshake',
    path: `/webhook/whatsapp?hub.mode=subscribe&hub.challenge=123&hub.verify_token=${secrets.verifyToken}`,
    ...{ type: /^text\/plain/, status: 200 },
  },
  { what: 'page of a citizen', path: '/t/kota-contoh', type: /^text\/html/, status: 200 },
  { what: 'page of a citizen that is not there', path: '/t/kota-contoh/tidak/ada', type: /^text\/html/, status: 404 },
  { what: 'health', path: '/livez', type: /^application\/json/, status: 200 },
]

describe('headers', () => {
  it.each(kinds.map((kind) => [kind.what, kind] as const))('guard a %s', async (_, kind) => {
    const response = await fetch(origin() + kind.path, { method: kind.method, headers: kind.headers })
    await response.arrayBuffer()
    const { headers } = response
    expect(response.status).toBe(kind.status)
    expect(headers.get('content-type')).toMatch(kind.type)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:|data:[^;]*script/)
    for (const part of [
      "default-src 'self'",
      "script-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(part)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toMatch(/^(same-origin|no-referrer)$/)
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('x-request-id')).toMatch(/^[\w.-]{8,64}$/)
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('server')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it('let no other site read an answer', async () => {
    const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' }
    for (const method of ['OPTIONS', 'GET']) {
      const response = await fetch(`${origin()}/api/v1/complaints`, { method, headers })
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
    }
  })

  it('keep answers with personal data out of caches', async () => {
    for (const path of ['/api/v1/complaints', '/api/v1/conversations', '/api/v1/audit', '/api/v1/staff']) {
      const response = await fetch(origin() + path, { headers: key })
      expect([path, response.headers.get('cache-control')]).toEqual([
        path,
        expect.stringMatching(/no-store|private|no-cache/),
      ])
    }
  })

  it('ask for https only where people come by https', async () => {
    const response = await fetch(`${origin()}/livez`)
    expect(response.headers.get('strict-transport-security')).toBeNull()
  })
})

describe('pages', () => {
  it('carry no script or style in the page itself', async () => {
    const made = ['/docs', '/t/kota-contoh', '/t/tidak-ada'].map(async (path) => (await fetch(origin() + path)).text())
    const pages = [...(await Promise.all(made)), ...builtPages()]
    for (const page of pages) {
      expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/)
      expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/)
      expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    }
  })
})

/** Pages of the web apps where they are built. */
function builtPages(): string[] {
  const web = fileURLToPath(new URL('../../web', import.meta.url))
  return readdirSync(web).flatMap((app) => {
    try {
      return [readFileSync(join(web, app, 'dist', 'index.html'), 'utf8')]
    } catch {
      return []
    }
  })
}

describe('cookies', () => {
  it('of a session are http-only, same-site and name no domain', async () => {
    const response = await signIn(admin.password)
    expect(response.status).toBe(200)
    const lines = response.headers.getSetCookie()
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) {
      expect(line).toMatch(/; ?HttpOnly/i)
      expect(line).toMatch(/; ?SameSite=(Lax|Strict)/i)
      expect(line).toMatch(/; ?Path=\//i)
      expect(line).not.toMatch(/; ?Domain=/i)
    }
    expect(await response.text()).not.toMatch(/token/i)
  })
})

describe('an installation behind https', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ config: { publicUrl: 'https://layanan.kota.example' } })
  }, 60_000)
  afterAll(() => world.close())

  it('asks browsers for https, and binds the cookie to it', async () => {
    const answer = await world.ask({ method: 'GET', path: '/api/v1/identity/setup' })
    expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=(\d{8,})/)
    const again = await world.ask({ method: 'GET', path: '/api/v1/tidak-ada' })
    expect(again.headers.get('strict-transport-security')).toMatch(/max-age=(\d{8,})/)
    const { cookies } = await world.rootIn(officeA)
    expect(cookies.find((line) => line.includes('session_token'))).toMatch(/^__Secure-.*; ?Secure/i)
    for (const line of cookies) expect(line).toMatch(/; ?Secure/i)
  })
})

const signIn = (password: string) =>
  fetch(`${origin()}/api/v1/identity/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: admin.email, password }),
  })
