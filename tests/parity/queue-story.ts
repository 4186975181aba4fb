import * as lines from '@govconnect/queue/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openScreen } from '../../bench/support/screen.ts'
import { type Citizen, createCitizen } from '../support/citizen.ts'
import { admin, type Installation, type InstallationOptions, startInstallation } from '../support/installation.ts'

/** A place in the line by WhatsApp, from the wish to the end; it has to be true in every way the product can be run. */
export function queueStory(way: string, options: () => InstallationOptions): void {
  describe(`a place in the line, ${way}`, () => {
    let installation: Installation
    let citizen: Citizen
    let screen: Awaited<ReturnType<typeof openScreen>>
    let branch = ''
    let counter = ''
    let number = ''
    let serial = 0
    const requestId = () => `story-request-${++serial}`

    beforeAll(async () => {
      installation = await startInstallation(options())
      citizen = await createCitizen(installation.graph, '6281234500007')
      screen = await openScreen(installation.origin, admin, () => {})
    }, 120_000)
    afterAll(async () => {
      await screen?.close()
      await installation?.stop()
    }, 60_000)

    /** A desk says every half minute that it is still there; so does each step. */
    async function callNext() {
      await screen.client.call(lines.setPresence, { body: { branch_id: branch, presence: 'available' } })
      return screen.client.call(lines.callNext, { params: { id: counter }, body: { request_id: requestId() } })
    }
    const act = (id: string, action: object) =>
      screen.client.call(lines.actOnTicket, {
        params: { id },
        body: { request_id: requestId(), ...action } as lines.TicketAction,
      })

    it('five people wait already, and a counter opens', async () => {
      const { items: services } = await screen.client.call(lines.services.list, { query: {} })
      const ktp = services.find(({ code }) => code === 'ktp')!
      branch = ktp.branch_id
      for (let n = 0; n < 5; n += 1) {
        const body = { request_id: requestId(), branch_id: branch, service_id: ktp.id }
        await screen.client.call(lines.takeTicket, { body })
      }
      const { items: counters } = await screen.client.call(lines.counters.list, { query: {} })
      counter = counters.find(({ area_ids }) => area_ids.includes(ktp.area_id))!.id
      const body = { request_id: requestId(), open: true }
      await screen.client.call(lines.openCounter, { params: { id: counter }, body })
    }, 60_000)

    it('a citizen asks for a number, says yes, and gets it with place and address', async () => {
      await citizen.write('mau antre ktp')
      expect(await citizen.reads(/Ambil nomor antrean/)).toContain('KTP elektronik')
      await citizen.write('ya')
      const told = await citizen.reads(/Nomor antrean Anda/)
      number = /\*([A-Z]-?\d+)\*/.exec(told)![1]!
      expect(told).toContain('Di depan Anda: 5 orang')
      expect(told).toMatch(/https?:\S+\/visits\/[\w-]{22}/)
    }, 60_000)

    it('hears that the turn is near, once two have been called', async () => {
      for (let n = 0; n < 2; n += 1) {
        const ticket = await callNext()
        await act(ticket.id, { action: 'start' })
        await act(ticket.id, { action: 'complete', outcome: 'done' })
      }
      expect(await citizen.reads(/sudah dekat/)).toContain(number)
    }, 60_000)

    it('asks where the line stands, in the middle of a report that goes on', async () => {
      await citizen.write('jalan berlubang di Jl. Melati 15')
      await citizen.reads(/Melati 15/)
      await citizen.write('antrian saya sampai nomor berapa?')
      expect(await citizen.reads(/KTP elektronik/)).toContain('Di depan Anda: 3 orang')
      await citizen.reads(/Melati 15/)
      await citizen.write('batal')
      await citizen.reads(/dibatalkan/)
    }, 60_000)

    it('is called to a counter', async () => {
      for (let called = ''; called !== number; ) {
        const ticket = await callNext()
        called = ticket.number
        if (called === number) break
        await act(ticket.id, { action: 'start' })
        await act(ticket.id, { action: 'complete', outcome: 'done' })
      }
      expect(await citizen.reads(/dipanggil\. Silakan ke/)).toContain(number)
    }, 60_000)

    it('leaves after a yes, and the office sees it', async () => {
      await citizen.write('batal antri')
      await citizen.reads(/Batalkan nomor/)
      await citizen.write('ya')
      await citizen.reads(/sudah dibatalkan/)
      const { items } = await screen.client.call(lines.listTickets, { query: { branch_id: branch } })
      expect(items.find((one) => one.number === number)?.status).toBe('cancelled')
    }, 60_000)

    it('was told everything once', async () => {
      const shown = await citizen.seen()
      expect(new Set(shown.map((entry) => entry.ref)).size).toBe(shown.length)
      const near = shown.filter(({ text }) => /sudah dekat/.test(text ?? ''))
      const called = shown.filter(({ text }) => /dipanggil\. Silakan/.test(text ?? ''))
      const numbers = shown.filter(({ text }) => /Nomor antrean Anda/.test(text ?? ''))
      expect([near.length, called.length, numbers.length]).toEqual([1, 1, 1])
    })
  })
}
