import { cases } from '@govconnect/cases'
import { eventually, startTestRuntime, type TestRuntime, tenantB } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeRules, listRules, sendNotification, templates } from '../contract.ts'
import { notification } from '../index.ts'
import { createChannelStub } from './channel-stub.ts'
import { open, problemOf, tenantsStub } from './office.ts'

let runtime: TestRuntime
const channel = createChannelStub()
beforeAll(async () => {
  runtime = await startTestRuntime({ modules: [cases, tenantsStub, channel.module, notification] })
})
afterAll(() => runtime.close())

type SaveBody = (typeof templates.save)['body']['_zod']['input']

function save(key: string, body: SaveBody, tenantId?: string) {
  const staff = runtime.staff({ name: 'Sari', ...(tenantId === undefined ? {} : { tenantId }) })
  return staff.call(templates.save, { params: { key }, body })
}

const created = 'complaint.created'

describe('templates', () => {
  it('are shipped for every event in both languages', async () => {
    const { items } = await runtime.staff().call(templates.list, {})
    expect(items).toHaveLength(54)
    expect(items.every((one) => one.shipped && one.version === 0)).toBe(true)
    const english = await runtime.staff().call(templates.list, { query: { language: 'en' } })
    expect(english.items).toHaveLength(27)
  })

  it('are changed with versions, used at once, by that office only, and put back', async () => {
    const first = await save(created, { body: 'Nomor Anda {{number}}, kategori {{category}}.', version: 0 })
    expect(first).toMatchObject({ version: 1, shipped: false, saved_by: 'Sari' })
    await save(created, { body: 'Diterima: {{number}}', version: 1 })
    const problem = await problemOf(save(created, { body: 'Lain {{number}}', version: 1 }))
    expect(problem).toMatchObject({ status: 409, code: 'notification.template_conflict' })
    const { number } = await open(runtime.internal())
    await eventually(() => channel.sent.some((message) => message.text === `Diterima: ${number}`))
    const other = await open(runtime.internal(tenantB))
    await eventually(() =>
      channel.sent.some((message) => message.text.includes(`*${other.number}* (Jalan rusak) sudah`)),
    )
    const { items } = await runtime.staff().call(templates.versions, { params: { key: created } })
    expect(items.map((one) => one.version)).toEqual([2, 1, 0])
    expect(await runtime.staff().call(templates.reset, { params: { key: created } })).toEqual({
      key: created,
      shipped: true,
    })
    const back = await runtime.staff().call(templates.list, { query: { language: 'id' } })
    expect(back.items.find((one) => one.key === created)?.version).toBe(0)
    expect(await save(created, { body: 'Lagi {{number}}' })).toMatchObject({ version: 3 })
    await runtime.staff().call(templates.reset, { params: { key: created } })
  })

  it('refuse what would make a broken message', async () => {
    const code = async (body: string) => (await problemOf(save('complaint.status.proses', { body }))).code
    expect(await code('Halo {{nomor}}')).toBe('notification.variable_unknown')
    expect(await code('Catatan: {{note}}')).toBe('notification.variable_needs_section')
    expect(await code('Halo {{number}')).toBe('notification.template_malformed')
    expect(await code('   ')).toBe('notification.template_empty')
    expect(await code('x'.repeat(1501))).toBe('request.invalid')
    const problem = await problemOf(save('complaint.status.proses', { body: 'Catatan: {{note}}' }))
    expect(problem.detail).toContain('{{#note}} dan {{/note}}')
    const forbidden = runtime.staff({ permissions: ['notifications.read'] })
    const call = forbidden.call(templates.save, { params: { key: created }, body: { body: 'x' } })
    expect((await problemOf(call)).code).toBe('auth.forbidden')
  })

  it('may be of the office’s own, asking for every name they use', async () => {
    const body = 'Undangan untuk {{name}} pada {{day}}.'
    expect(await save('undangan.rapat', { body })).toMatchObject({ variables: [{ name: 'name' }, { name: 'day' }] })
    const invite = { to: '62811', template: 'undangan.rapat', dedupe_key: 'i-1', data: { name: 'Budi' } }
    const missing = await problemOf(runtime.internal().call(sendNotification, { body: invite }))
    expect(missing.detail).toContain('day')
    const whole = { ...invite, data: { name: 'Budi', day: 'Senin' } }
    expect(await runtime.internal().call(sendNotification, { body: whole })).toMatchObject({
      text: 'Undangan untuk Budi pada Senin.',
    })
    await runtime.staff().call(templates.reset, { params: { key: 'undangan.rapat' } })
    const gone = runtime.internal().call(sendNotification, { body: { ...whole, dedupe_key: 'i-2' } })
    expect((await problemOf(gone)).code).toBe('notification.template_unknown')
  })

  it('are previewed with samples and sent as a test', async () => {
    const preview = (key: string, body: object) => runtime.staff().call(templates.preview, { params: { key }, body })
    expect((await preview('complaint.status.selesai', { language: 'en' })).text).toContain('The hole was filled')
    const draft = await preview(created, { body: 'Halo {{number}}', data: { number: 'LAP-9' } })
    expect(draft).toEqual({ text: 'Halo LAP-9', length: 10, max_length: 4096 })
    expect((await problemOf(preview(created, { body: '{{salah}}' }))).code).toBe('notification.variable_unknown')
    expect((await problemOf(preview('tidak.ada', {}))).code).toBe('notification.template_not_found')
    await runtime.staff().call(templates.test, { params: { key: created }, body: { to: '628199' } })
    await eventually(() =>
      channel.sent.some((message) => message.to === '628199' && message.text.includes('LAP-20261120-001')),
    )
  })
})

describe('rules', () => {
  it('cover every event and refuse unknown ones', async () => {
    expect((await runtime.staff().call(listRules)).items).toHaveLength(26)
    const rules = [{ event: 'complaint.exploded', channel: 'whatsapp' as const, enabled: true }]
    expect((await problemOf(runtime.staff().call(changeRules, { body: { rules } }))).code).toBe(
      'notification.event_unknown',
    )
  })
})
