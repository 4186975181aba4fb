import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from '@govconnect/kernel'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mountWebApp } from './web.ts'

const folder = mkdtempSync(join(tmpdir(), 'govconnect-web-'))
let server: Server
let origin: string
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Konsol</title>')
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'start()\n'.repeat(100))
  const app: App = new Hono()
  mountWebApp(app, { folder, base: '/kiosk/', reach: ['http://127.0.0.1:*'] })
  mountWebApp(app, { folder, base: '/' })
  await new Promise<void>((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve()) as Server
  })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const browser = { accept: 'text/html,application/xhtml+xml' }
const anyone = { accept: '*/*' }

describe('the web app', () => {
  it('may speak with its own server, and only a kiosk with its own machine', async () => {
    const policyOf = async (path: string) => (await fetch(origin + path)).headers.get('content-security-policy') ?? ''
    expect(await policyOf('/kiosk/')).toContain("connect-src 'self' http://127.0.0.1:*;")
    expect(await policyOf('/')).not.toContain('127.0.0.1')
  })

  it.each([
    ['first page, asked by a browser', '/', browser, 200, 'text/html; charset=utf-8'],
    ['first page, asked by what watches the site', '/', anyone, 200, 'text/html; charset=utf-8'],
    ['first page of an app below', '/kiosk', anyone, 200, 'text/html; charset=utf-8'],
    ['page of an app below', '/kiosk/service/ktp', browser, 200, 'text/html; charset=utf-8'],
    ['asset of an app below', '/kiosk/assets/app-1a2b.js', anyone, 200, 'text/javascript; charset=utf-8'],
    ['asset that an app below has not', '/kiosk/assets/gone.js', anyone, 404, null],
    ['page of the app', '/cases', browser, 200, 'text/html; charset=utf-8'],
    ['asset', '/assets/app-1a2b.js', anyone, 200, 'text/javascript; charset=utf-8'],
    ['asset that is not there', '/assets/gone.js', anyone, 404, null],
    ['address of the API that is not there', '/api/v1/nothing', browser, 404, null],
  ])('%s: HEAD answers as GET, without a body', async (_, path, headers, status, type) => {
    const get = await fetch(origin + path, { headers })
    const head = await fetch(origin + path, { headers, method: 'HEAD' })
    expect([get.status, head.status]).toEqual([status, status])
    expect((await get.text()).length).toBeGreaterThan(0)
    expect(await head.text()).toBe('')
    if (type !== null) expect(head.headers.get('content-type')).toBe(type)
    for (const name of ['content-type', 'content-encoding', 'cache-control', 'vary'])
      expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)])
  })
})
