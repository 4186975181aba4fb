import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as c from '../contract.ts'
import { type Office, openOffice, problemOf, serviceBody } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
}, 60_000)
afterAll(() => office.close())

const label = (text: string) => ({ id: text, en: text })
const archive = { version: 1, archived: true }

describe('what is set up', () => {
  it('is changed with the version one saw; who came too late is shown what stands there', async () => {
    const params = { id: office.area }
    const first = await office.admin.call(c.areas.update, { params, body: { version: 1, name: label('Ruang Utama') } })
    expect(first).toMatchObject({ version: 2, name: label('Ruang Utama') })
    const late = await problemOf(office.admin.call(c.areas.update, { params, body: { version: 1, position: 4 } }))
    expect(late).toMatchObject({ code: 'queue.version_conflict', current: { version: 2, name: label('Ruang Utama') } })
    const again = await office.admin.call(c.areas.update, { params, body: { version: 2, position: 4 } })
    expect(again).toMatchObject({ version: 3, name: label('Ruang Utama'), position: 4 })
  })

  it('has codes of its own, hours that fit and references that exist', async () => {
    const of = { branch_id: office.branch, area_id: office.area, letter: 'Z' }
    const create = (more: object) =>
      problemOf(office.admin.call(c.services.create, { body: serviceBody({ ...of, code: 'baru' }, more) }))
    expect(await create({ code: 'ktp' })).toMatchObject({
      code: 'queue.code_taken',
      errors: [{ pointer: '#/body/code' }],
    })
    const night = [{ weekday: 1, opens: '20:00', closes: '02:00' }]
    expect(await create({ hours: night })).toMatchObject({ code: 'queue.hours_invalid' })
    expect(await create({ area_id: office.branch })).toMatchObject({ code: 'queue.unknown_reference' })
  })
})

describe('archiving', () => {
  it('refuses an area, or a service above others, while services are in it', async () => {
    const { branch, area } = office
    const group = await office.admin.call(c.services.create, {
      body: serviceBody({ branch_id: branch, area_id: area, code: 'kelompok', letter: 'K' }),
    })
    const below = await office.admin.call(c.services.create, {
      body: serviceBody({ branch_id: branch, area_id: area, code: 'di_bawah', letter: 'K' }, { parent_id: group.id }),
    })
    const archiveGroup = () => office.admin.call(c.services.update, { params: { id: group.id }, body: archive })
    expect(await problemOf(archiveGroup())).toMatchObject({ code: 'queue.still_holds' })
    const { version } = (await office.admin.call(c.areas.list)).items.find(({ id }) => id === area)!
    const archiveArea = office.admin.call(c.areas.update, { params: { id: area }, body: { version, archived: true } })
    expect(await problemOf(archiveArea)).toMatchObject({ code: 'queue.still_holds' })
    await office.admin.call(c.services.update, { params: { id: below.id }, body: archive })
    expect(await archiveGroup()).toMatchObject({ archived: true })
  })

  it('keeps what is archived, and brings it back', async () => {
    const counter = office.counters[2]
    const params = { id: counter }
    await office.admin.call(c.counters.update, { params, body: archive })
    const seen = async (query: { archived?: string }) =>
      (await office.admin.call(c.counters.list, { query })).items.map(({ id }) => id)
    expect(await seen({})).not.toContain(counter)
    expect(await seen({ archived: 'true' })).toContain(counter)
    await office.admin.call(c.counters.update, { params, body: { version: 2, archived: false } })
    expect(await seen({})).toContain(counter)
  })

  it('refuses what is in use', async () => {
    const clerk = await office.clerk(1)
    const closing = office.admin.call(c.counters.update, { params: { id: clerk.counter }, body: archive })
    expect(await problemOf(closing)).toMatchObject({ code: 'queue.still_in_use' })
    await office.take()
    const leaving = office.admin.call(c.services.update, { params: { id: office.lines.ktp }, body: archive })
    expect(await problemOf(leaving)).toMatchObject({ code: 'queue.still_in_use' })
  })
})
