import { randomBytes } from 'node:crypto'
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createModules, moduleNames } from '../../apps/server/modules.ts'
import { formsIn, linksIn, wordsOf } from '../../web/portal/tests/page.ts'
import { amqpUrl, deleteBrokerObjects } from '../support/broker.ts'
import { type Installation, startInstallation } from '../support/installation.ts'

const broker = await amqpUrl()
const namespace = `gcportal-${randomBytes(4).toString('hex')}`
const rest = moduleNames.filter((name) => name !== 'queue' && name !== 'simulator').join(',')
const front = `/t/${SAMPLE_TENANT.slug}`
const perMinute = 30

let installation: Installation
const get = async (path: string) => {
  const response = await fetch(installation.origin + path)
  return { status: response.status, text: await response.text() }
}

/** What the open page of a number hears from the other process until something came of what is done. */
async function hearWhile(at: string, act: () => Promise<void>): Promise<string> {
  const leaving = new AbortController()
  const { body } = await fetch(`${installation.origin}${at}/stream`, { signal: leaving.signal })
  const decoder = new TextDecoder()
  let heard = ''
  let acted = false
  for await (const bytes of body!) {
    heard += decoder.decode(bytes, { stream: true })
    const parts = heard.split('event: part').length - 1
    if (parts === 1 && !acted) {
      acted = true
      await act()
    }
    if (parts === 2 && heard.endsWith('\n\n')) break
  }
  leaving.abort()
  return wordsOf(heard)
}

async function leave(at: string): Promise<void> {
  const form = formsIn((await get(`${at}/leave`)).text)[0]!
  await fetch(installation.origin + form.action, { method: 'POST', body: new URLSearchParams(form.fields) })
}

describe.skipIf(!broker)("the citizen's pages, the lines in another process", () => {
  beforeAll(async () => {
    const env = { AMQP_NAMESPACE: namespace, RATE_LIMIT_PER_MINUTE: String(perMinute) }
    installation = await startInstallation({ groups: [rest, 'queue'], amqpUrl: broker!, env })
  }, 120_000)
  afterAll(async () => {
    await installation?.stop()
    const reactions = createModules(() => {
      throw new Error('not running')
    }).flatMap((module) => module.reactions ?? [])
    const queues = reactions.filter((one) => one.mode === 'once').map((one) => one.name)
    await deleteBrokerObjects(broker!, { namespace, queues })
  }, 60_000)

  it('give a number and show it', async () => {
    const services = linksIn((await get(front)).text).filter((link) => link.includes('/services/'))
    const form = formsIn((await get(services[0]!)).text)[0]!
    const body = new URLSearchParams(form.fields)
    const given = await fetch(installation.origin + form.action, { method: 'POST', body, redirect: 'manual' })
    expect(given.status).toBe(303)
    const at = given.headers.get('location')!
    expect(wordsOf((await get(at)).text)).toMatch(/Nomor Anda [A-Z]-001 Menunggu/)
    expect(await hearWhile(at, () => leave(at))).toContain('Nomor ini dibatalkan dan tidak dipanggil lagi.')
  })

  it("count the citizen's address there, not the gateway's", async () => {
    const statuses = []
    for (let left = perMinute; left > 0; left--) statuses.push((await get(front)).status)
    expect(statuses.at(-1)).toBe(429)
  })

  it('say so where the lines are away', async () => {
    await installation.programs.get('queue')!.kill()
    const page = await get(front)
    expect([page.status, wordsOf(page.text)]).toEqual([503, expect.stringContaining('sedang tidak dapat dihubungi')])
  })
})
