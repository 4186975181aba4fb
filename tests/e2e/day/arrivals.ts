import { expect, it } from 'vitest'
import { citizenOf } from './citizen.ts'
import { hallsOf } from './hall.ts'
import { doorOf } from './kiosk.ts'
import { book, faultsInBoth, joinPayments, leave, portalOf } from './portal.ts'
import { numberIn, type Story } from './story.ts'

/** The office opens, and numbers are taken: at the door, at home, on the way. */
export function arrivals(story: () => Story): void {
  it('opens: a kiosk at the door and a screen in each room are paired', async () => {
    const at = story()
    at.door = await doorOf(at.world, await at.day.codeFor('kiosk', 'Kios pintu'))
    at.halls = await hallsOf(at.world, at.day)
    // A device asks whether it is paired; before it is, the answer is no.
    at.forgive(/\/(kiosk|display)\/?: .*status of 401/)
    expect(await at.halls.loud()).toEqual([0, 0])
    expect(await at.halls.faults()).toEqual([])
  })

  it('times are booked at home, and a visitor checks in at the door before a time', async () => {
    const at = story()
    at.eka = await portalOf(at.world)
    at.held['eka'] = await book(at.eka, { name: 'Eka Putri', time: '10:00' })
    const hadi = await portalOf(at.world)
    at.held['hadi'] = await book(hadi, { name: 'Hadi Wijaya', time: '14:00' })
    await hadi.context().close()
    await at.day.until(9, 30)
    at.held['umar'] = await at.door.take()
    await at.day.until(9, 50)
    await at.eka.reload()
    await at.eka.getByRole('button', { name: 'Saya sudah di kantor' }).click()
    await at.eka.getByRole('button', { name: 'Saya sudah di kantor' }).waitFor({ state: 'detached' })
  })

  it('numbers are taken at the kiosk, in both languages, on screens without a fault', async () => {
    const at = story()
    const [ani, budi] = [await at.door.takeLooking(), await at.door.takeLooking({ language: 'en' })]
    at.held['ani'] = ani.number
    at.held['budi'] = budi.number
    for (const who of ['cici', 'dodi', 'gita']) at.held[who] = await at.door.take()
    expect([...ani.faults, ...budi.faults]).toEqual([])
  })

  it('numbers are taken on the web, one of them is given back', async () => {
    const at = story()
    const joni = await portalOf(at.world, 'en')
    at.held['joni'] = await joinPayments(joni)
    await leave(joni)
    await joni.context().close()
    at.dewi = await portalOf(at.world, 'en')
    expect(await faultsInBoth(at.dewi)).toEqual([])
    at.held['dewi'] = await joinPayments(at.dewi)
    expect(await faultsInBoth(at.dewi)).toEqual([])
  })

  it('a number is taken by writing no more than "antri", and one by a class that goes ahead', async () => {
    const at = story()
    at.sari = await citizenOf(at.admin, 'Bu Sari')
    const asked = await at.sari.write('antri')
    const chosen = await at.sari.choose(/^KTP elektronik$/, /Untuk layanan apa\? Pilih dari daftar\./, asked)
    expect(await at.sari.reads(/^Ambil nomor antrean/, chosen)).toContain('*KTP elektronik* di Kantor Pelayanan')
    const agreed = await at.sari.write('ya')
    at.held['sari'] = numberIn(await at.sari.reads(/^Nomor antrean Anda: \*A-\d{3}\*/, agreed))
    at.held['fajar'] = await at.door.take({ service: 'payment' })
    at.held['wati'] = await at.door.take({ as: 'Lansia' })
  })
}
