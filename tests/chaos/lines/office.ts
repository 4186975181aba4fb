import type { DeskApp } from './desk-app.ts'

/** Areas of the office, services in each, and counters that call for each. */
export const shape = { areas: 8, servicesEach: 2, countersEach: 3 }

export interface StormOffice {
  branch: string
  services: string[]
  counters: string[]
}

const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '00:00', closes: '24:00' }))
const label = (text: string) => ({ id: text, en: text })

async function made(app: DeskApp, path: string, body: unknown, clerk = 'admin'): Promise<string> {
  const { status, json } = await app.ask('POST', path, { body, clerk })
  if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(json)}`)
  return String((json['device'] as { id: string } | undefined)?.id ?? json['id'])
}

function serviceBody(of: { branch: string; area: string; n: number; letter: string }) {
  return {
    ...{
      branch_id: of.branch,
      area_id: of.area,
      parent_id: null,
      code: `s${of.n}`,
      name: label(`S${of.n}`),
      letter: of.letter,
    },
    ...{ description: null, sla_minutes: 30, usual_service_minutes: 5, hours: [], skills: [], inputs: [], bring: [] },
    ...{ daily_capacity: null, waiting_capacity: null, remote: true, booking: null, position: of.n },
  }
}

export async function openStormOffice(app: DeskApp, of: Partial<typeof shape> = {}): Promise<StormOffice> {
  const { areas, servicesEach, countersEach } = { ...shape, ...of }
  const branch = await made(app, '/branches', {
    slug: 'badai',
    name: 'Badai',
    address: '',
    phone: '',
    zone: 'Asia/Jakarta',
    hours: week,
  })
  const office: StormOffice = { branch, services: [], counters: [] }
  for (let a = 0; a < areas; a++) {
    const area = await made(app, '/areas', { branch_id: branch, name: label(`Ruang ${a}`), position: a })
    for (let s = 0; s < servicesEach; s++) {
      const n = office.services.length
      const letter = String.fromCharCode(65 + n)
      office.services.push(await made(app, '/services', serviceBody({ branch, area, n, letter })))
    }
    for (let c = 0; c < countersEach; c++) {
      const position = office.counters.length
      const place = {
        branch_id: branch,
        area_ids: [area],
        spoken_number: position + 1,
        skills: {},
        service_ids: null,
        position,
      }
      office.counters.push(await made(app, '/counters', { ...place, name: label(`Loket ${position + 1}`) }))
    }
  }
  await wideNumbers(app, office)
  return office
}

/** Room for 10,000 numbers of a letter on one day. */
async function wideNumbers(app: DeskApp, office: StormOffice): Promise<void> {
  const ask = async (path: string, body: unknown, clerk: string) => (await app.ask('POST', path, { body, clerk })).json
  const draft = await ask('/policies', { branch_id: office.branch }, 'admin')
  const rules = { ...(draft['rules'] as object), numbering: { first: 1, last: 9_999, digits: 4 } }
  const wide = await ask('/policies', { branch_id: office.branch, rules }, 'admin')
  await ask(`/policies/${wide['id']}/propose`, { version: 1 }, 'admin')
  await ask(`/policies/${wide['id']}/decide`, { version: 2, approve: true }, 'pengawas')
}

export const clerkOf = (n: number) => `clerk-${n}`

/** Every counter has its clerk, who stays. */
export async function staff(app: DeskApp, office: StormOffice): Promise<void> {
  for (const [n, counter] of office.counters.entries()) {
    const body = { request_id: `open-${n}-12345`, open: true, force: true }
    const { status, json } = await app.ask('PUT', `/counters/${counter}/session`, { body, clerk: clerkOf(n) })
    if (status !== 200) throw new Error(`counter ${n}: ${JSON.stringify(json)}`)
  }
}
