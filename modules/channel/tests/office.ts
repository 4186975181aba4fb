import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Module } from '@govconnect/kernel'
import { startTestRuntime, type TestRuntimeOptions, tenantA } from '@govconnect/testkit'
import { type AccountSettings, createAccount, listStoredMessages, updateAccount } from '../contract.ts'
import { createChannel } from '../index.ts'
import { startGraphStandIn } from './graph-stand-in.ts'

export const appSecret = 'an-app-secret'
export const numberId = '106540352242922'
const fixtures = new URL('../fixtures/whatsapp/', import.meta.url)

export const fixture = (file: string): Buffer => readFileSync(new URL(file, fixtures))

export const sign = (body: Buffer | string, secret = appSecret) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

let serial = 0

/** A text message as Meta sends it. */
export function textMessage(from: string, text: string, more: Record<string, unknown> = {}) {
  serial += 1
  const timestamp = String(Math.floor(Date.now() / 1000))
  return { from, id: `wamid.test.${serial}`, timestamp, type: 'text', text: { body: text }, ...more }
}

export function webhookOf(value: Record<string, unknown>, phoneNumberId = numberId) {
  const metadata = { display_phone_number: '15550783881', phone_number_id: phoneNumberId }
  const change = { field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...value } }
  return { object: 'whatsapp_business_account', entry: [{ id: '102290129340398', changes: [change] }] }
}

export interface OfficeOptions extends Partial<TestRuntimeOptions> {
  settings?: Partial<AccountSettings>
  others?: readonly Module[]
}

/** An office with one cloud number, and a stand-in for Meta's side of it. */
export async function startOffice(options: OfficeOptions = {}) {
  const graph = await startGraphStandIn()
  const modules = [createChannel(), ...(options.others ?? [])]
  const whatsapp = {
    graphUrl: graph.url,
    simulated: false,
    phoneNumberId: '',
    accessToken: 'token',
    appSecret,
    verifyToken: 'vibecoding',
  }
  const runtime = await startTestRuntime({ modules, ...options, config: { whatsapp, ...options.config } })
  const internal = runtime.internal()
  const account =
    options.databaseUrl === undefined
      ? await internal.call(createAccount, {
          body: { name: 'Utama', phone_number_id: numberId, settings: options.settings },
        })
      : undefined
  const setSettings = (settings: Partial<AccountSettings>) =>
    internal.call(updateAccount, { params: { account: account!.id }, body: { settings } })
  const post = (body: Buffer | string, headers: Record<string, string> = { 'x-hub-signature-256': sign(body) }) =>
    runtime.app.request('/webhook/whatsapp', { method: 'POST', body: new Uint8Array(Buffer.from(body)), headers })
  return {
    ...runtime,
    graph,
    account: account!,
    internal,
    setSettings,
    post,
    /** Posts one webhook, expects it to be taken, and waits until it is filed. */
    async receive(value: Record<string, unknown>, phoneNumberId = numberId) {
      const response = await post(JSON.stringify(webhookOf(value, phoneNumberId)))
      if (response.status !== 200) throw new Error(`webhook answered ${response.status}: ${await response.text()}`)
      await runtime.services.queue.untilHandled(tenantA)
    },
    stored: async (query: { conversation?: string; provider_id?: string; direction?: 'in' | 'out' } = {}) =>
      (await internal.call(listStoredMessages, { query: { ...query, limit: 200 } })).items,
    rows: async <T>(text: string, values: unknown[] = []) =>
      (await runtime.services.db.systemPool.query<T & Record<string, unknown>>(text, values)).rows,
    async close() {
      await runtime.close()
      await graph.close()
    },
  }
}

export type Office = Awaited<ReturnType<typeof startOffice>>
