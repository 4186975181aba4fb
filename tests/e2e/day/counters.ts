import { expect, it } from 'vitest'
import { faultsOn } from '../accessibility.ts'
import { invite, person } from '../support.ts'
import { deskOf } from './desk.ts'
import { faultsInBoth } from './portal.ts'
import type { Story } from './story.ts'
import { wallOf } from './wall.ts'

/** Three counters call, a supervisor watches, until the last of them closes. */
export function atCounters(story: () => Story): void {
  it('three counters open, and one key calls: both screens show the number and say it', async () => {
    const at = story()
    const clerk = async (name: string, email: string, counter: number) => {
      const desk = deskOf(await invite(at.world, at.admin, { name, email, role: 'agent' }))
      await desk.open(counter)
      return desk
    }
    at.desks = {
      1: await clerk('Hana Putri', 'hana@kota.example', 1),
      2: await clerk('Joko Susilo', 'joko@kota.example', 2),
      4: await clerk('Lestari', 'lestari@kota.example', 4),
    }
    // Came twenty minutes before anybody else, and no class is worth more than fifteen.
    await at.desks[1].next(at.of('umar'))
    await at.called('umar', 1)
    await at.desks[2].next(at.of('wati'))
    await at.desks[2].why('Golongan Lansia didahulukan 15 menit.')
    await at.desks[2].why(`Menurut urutan datang saja, gilirannya ${at.of('ani')}.`)
    await at.desks[2].why(/^6 orang yang datang lebih awal menunggu dulu:/)
    await at.called('wati', 2)
    expect(await at.halls.faults()).toEqual([])
    // Here before her time, which is to come: whoever walked in before it goes first.
    await at.desks[4].next(at.of('dewi'))
    await at.called('dewi', 4)
    await at.dewi.getByText('Please go to Counter 4', { exact: true }).waitFor()
    await at.dewi.getByText('You were called by arrival.', { exact: true }).waitFor()
    for (const desk of Object.values(at.desks)) await desk.start()
    expect(await faultsInBoth(at.dewi)).toEqual([])
  })

  it('the supervisor sees the lines as they are, and why somebody went ahead', async () => {
    const at = story()
    at.wall = await wallOf(at.admin)
    await at.wall.counter('Loket 1', 'Hana Putri', at.of('umar'), 'Melayani')
    await at.wall.counter('Loket 2', 'Joko Susilo', at.of('wati'), 'Melayani')
    await at.wall.counter('Loket 4', 'Lestari', at.of('dewi'), 'Melayani')
    await at.wall.figures({ waiting: 8, late: 0, atCounters: 3, aside: 0, called: 3 })
    await at.wall.lines({
      'KTP elektronik': { waiting: 6, counters: 2, called: 2 },
      'Kartu Keluarga': { waiting: 0, counters: 2, called: 0 },
      Pembayaran: { waiting: 1, counters: 1, called: 1 },
      Konsultasi: { waiting: 1, counters: 1, called: 0 },
    })
    const sheet = await at.wall.look(at.of('wati'))
    await sheet.getByText('Golongan Lansia didahulukan 15 menit.').first().waitFor()
    expect(await faultsOn(at.wall.page)).toEqual([])
    await at.wall.lookAway(at.of('wati'))
  })

  it('one visitor goes on to pay, one waits aside and comes back; who wrote is told that the turn is near', async () => {
    const at = story()
    await at.desks[1].next(at.of('ani'))
    await at.called('ani', 1)
    await at.desks[1].start()
    await at.desks[1].transfer(at.of('ani'), 'Pembayaran')
    const before = await at.sari.now()
    await at.desks[2].next(at.of('budi'))
    await at.called('budi', 2)
    expect(await at.sari.reads(new RegExp(`^Giliran nomor \\*${at.of('sari')}\\*`), before)).toContain(
      'Di depan Anda: 3 orang',
    )
    await at.desks[2].start()
    await at.desks[2].hold(at.of('budi'), 'Mengambil fotokopi')
    await at.wall.figures({ waiting: 7, late: 0, atCounters: 1, aside: 1, called: 5 })
    await at.halls.fallSilent()
    await at.desks[2].callBack(at.of('budi'))
    await at.called('budi', 2)
    await at.desks[2].start()
    await at.wall.lines({
      'KTP elektronik': { waiting: 4, counters: 2, called: 4 },
      Pembayaran: { waiting: 2, counters: 1, called: 1 },
      Konsultasi: { waiting: 1, counters: 1, called: 0 },
    })
  })

  it('a supervisor puts a number first, with a reason that is kept', async () => {
    const at = story()
    const reason = 'Harus menjemput anak dari sekolah'
    await at.wall.putFirst(at.of('gita'), { counter: /^Loket 2 · Joko Susilo$/, reason })
    const { id } = (await at.day.tickets()).find(({ number }) => number === at.of('gita'))!
    const noted = () => at.day.items<object>(`/audit?action=queue.ticket_transfer_by_supervisor&subject_id=${id}`)
    await expect.poll(noted).toMatchObject([{ actor: { name: person.name }, after: { reason } }])
    // Meant for the other counter.
    await at.desks[1].next(at.of('cici'))
    await at.called('cici', 1)
    await at.desks[2].next(at.of('gita'))
    await at.desks[2].why(`${at.of('gita')} disediakan untuk loket atau petugas ini.`)
    await at.called('gita', 2)
    for (const n of [1, 2] as const) await at.desks[n].start()
    await at.desks[1].next(at.of('dodi'))
    await at.called('dodi', 1)
    await at.desks[1].start()
    const before = await at.sari.now()
    await at.desks[2].next(at.of('sari'))
    await at.called('sari', 2)
    expect(await at.sari.reads(/dipanggil\. Silakan ke/, before)).toContain(
      `Nomor *${at.of('sari')}* dipanggil. Silakan ke *Loket 2*`,
    )
    await at.desks[2].start()
  })

  it('who was sent on is served where they were sent', async () => {
    const at = story()
    await at.desks[4].next(at.of('ani'))
    await at.called('ani', 4)
    await at.desks[4].start()
    await at.desks[4].done(at.of('ani'))
  })

  it('nobody came: called again, missed, given a turn again, and served', async () => {
    const at = story()
    const desk = at.desks[4]
    await desk.next(at.of('fajar'))
    await at.called('fajar', 4)
    await at.halls.fallSilent()
    await desk.recall(at.of('fajar'))
    at.calls.push({ number: at.of('fajar'), counter: 4 })
    await at.halls.show(at.calls.at(-1)!, true)
    await at.halls.say(at.calls)
    await at.day.aMinute(Object.values(at.desks).map(({ page }) => page))
    await desk.noShow(at.of('fajar'))
    await desk.reinstate(at.of('fajar'))
    await desk.next(at.of('fajar'))
    await at.called('fajar', 4)
    await desk.start()
  })

  it('who booked is called where they are to come, and hears it at home and in the hall', async () => {
    const at = story()
    await at.desks[4].next(at.of('eka'))
    await at.called('eka', 4)
    await at.eka.getByText('Silakan ke Loket 4', { exact: true }).waitFor()
    await at.eka.getByText('Anda dipanggil menurut waktu janji temu Anda.', { exact: true }).waitFor()
    await at.desks[4].start()
  })

  it('the kiosk gives a number without a network, and it is called once it is told', async () => {
    const at = story()
    await expect.poll(async () => JSON.stringify(await at.door.kept()), { timeout: 25_000 }).toContain('hmac_key')
    await at.door.alone()
    at.held['offline'] = await at.door.take()
    await at.door.online()
    await expect
      .poll(async () => (await at.day.tickets()).map(({ number }) => number), { timeout: 25_000 })
      .toContain(at.of('offline'))
    await at.desks[2].next(at.of('offline'))
    await at.called('offline', 2)
    await at.desks[2].start()
    at.forgive(/\/kiosk\/.*ERR_INTERNET_DISCONNECTED/)
  })

  it('a counter with a visitor does not close before it is said what becomes of them', async () => {
    const at = story()
    expect(await at.desks[2].closeOver(at.of('offline'))).toEqual([])
    // Refused, for it was asked.
    at.forgive(/\/loket.*status of 409/)
    for (const [n, who] of [
      [1, 'dodi'],
      [4, 'eka'],
    ] as const) {
      await at.desks[n].done(at.of(who))
      await at.desks[n].close()
    }
    await at.wall.figures({ waiting: 0, late: 0, atCounters: 0, aside: 0, called: 13 })
    await at.wall.page.close()
    for (const desk of Object.values(at.desks)) await desk.page.context().close()
  })
}
