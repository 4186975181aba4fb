import { type App, createClock, type Services } from '@govconnect/kernel'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { phoneOn } from '../tests/office.ts'
import { formsIn, wordsOf } from '../tests/page.ts'
import { mountPortal } from './index.ts'

const front = '/t/kota-contoh'
const branch = '0190a000-0000-7000-8000-00000000b001'
const service = '0190a000-0000-7000-8000-00000000c001'
const name = { id: 'KTP', en: 'KTP' }
const office = {
  office: { name: 'Kota Contoh', slug: 'kota-contoh' },
  items: [
    {
      ...{ id: branch, slug: 'pusat', name: 'Pusat', address: '', zone: 'Asia/Jakarta', open: true },
      ...{ opens_at: null, closes_at: null, closed_because: null, classes: [] },
      services: [
        {
          ...{
            id: service,
            parent_id: null,
            code: 'ktp',
            name,
            description: null,
            bring: [],
            inputs: [],
            remote: true,
          },
          ...{ bookable: false, open: true, closed_because: null, waiting: 0, wait: null },
        },
      ],
    },
  ],
}
const problem = (status: number, code: string) => ({
  ...{ type: 'about:blank', title: code, status, detail: `detail of ${code}`, code, request_id: 'request-0001' },
})

type Answer = () => Response

/** The portal before an API that answers as told. */
function portalBefore(answers: { office?: Answer; join?: Answer }) {
  const logged: unknown[] = []
  const app: App = new Hono()
  app.use(async (http, next) => {
    http.set('requestId', 'request-0001')
    await next()
  })
  const log = { error: (given: unknown) => logged.push(given) }
  const services = { clock: createClock(), config: { publicUrl: 'http://localhost:3000' }, log } as unknown as Services
  mountPortal({ app, services, assets: { script: null, style: null } })
  app.get('/api/v1/public/kota-contoh/branches', () => answers.office?.() ?? Response.json(office))
  app.post('/api/v1/public/kota-contoh/visits', () => answers.join!())
  return { phone: phoneOn(app), logged }
}

const refused = (status: number, code: string, headers: Record<string, string> = {}) =>
  Response.json(problem(status, code), { status, headers })

describe('where the API does not answer', () => {
  it('a lost answer keeps the form and its request id: sending again gives no second number', async () => {
    const { phone } = portalBefore({ join: () => refused(504, 'service.no_answer') })
    const form = await phone.get(`${front}/services/${service}`)
    const lost = await phone.send(form, `${front}/visits`, { name: 'Dewi' })
    expect([lost.status, wordsOf(lost.text)]).toEqual([504, expect.stringContaining('tidak akan mendapat dua nomor')])
    const [before, after] = [formsIn(form.text)[0]!.fields, formsIn(lost.text)[0]!.fields]
    expect(after).toEqual({ ...before, name: 'Dewi' })
  })

  it('it is said, with when to try again', async () => {
    const { phone } = portalBefore({ office: () => refused(503, 'service.unavailable', { 'retry-after': '2' }) })
    const page = await phone.get(`${front}?lang=en`)
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '2'])
    expect(wordsOf(page.text)).toMatch(/detail of service\.unavailable Try again .*Reference: request-0001/)
  })

  it('a defect of ours is told without its details and logged once', async () => {
    const { phone, logged } = portalBefore({ office: () => new Response('<oops', { status: 200 }) })
    const page = await phone.get(front)
    expect([page.status, wordsOf(page.text)]).toEqual([500, expect.stringContaining('Kesalahan di pihak kami')])
    expect(page.text).not.toContain('oops')
    expect(logged).toHaveLength(1)
  })
})
