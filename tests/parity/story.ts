import { complaints } from '@govconnect/cases/contract'
import { endTakeover, listConversations, replyToConversation, startTakeover } from '@govconnect/channel/contract'
import { eventually } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openScreen } from '../../bench/support/screen.ts'
import { type Citizen, createCitizen } from '../support/citizen.ts'
import { admin, type Installation, type InstallationOptions, startInstallation } from '../support/installation.ts'

/** The main job, told once; it has to be true in every way the product can be run. */
export function mainJobStory(way: string, options: () => InstallationOptions): void {
  describe(`the main job, ${way}`, () => {
    let installation: Installation
    let citizen: Citizen
    let screen: Awaited<ReturnType<typeof openScreen>>
    const shown: string[] = []
    let number = ''

    beforeAll(async () => {
      installation = await startInstallation(options())
      citizen = await createCitizen(installation.graph, '6281234500001')
      screen = await openScreen(installation.origin, admin, (event) => shown.push(event.name))
    }, 120_000)
    afterAll(async () => {
      await screen?.close()
      await installation?.stop()
    }, 60_000)

    const conversation = () =>
      eventually(async () => (await screen.client.call(listConversations, { query: {} })).items[0])

    it('a citizen reports a hole in the road and gets a number', async () => {
      await citizen.write('jalan berlubang di Jl. Melati 15')
      const question = await citizen.reads(/Melati 15/i)
      expect(question).toMatch(/\?/)
      await citizen.write('ya')
      number = /LAP-\d{8}-\d{3}/.exec(await citizen.reads(/LAP-\d{8}-\d{3}/))![0]
    }, 60_000)

    it('the case is in the console at once, with what the citizen said', async () => {
      const found = await screen.client.call(complaints.read, { params: { id: number } })
      expect(found).toMatchObject({ number, status: 'baru', kategori: 'jalan_rusak' })
      expect(found.alamat).toMatch(/Melati 15/)
      await eventually(() => shown.includes('complaint.created') && shown.includes('whatsapp.message.received'))
    }, 60_000)

    it('an officer moves it on and the phone gets the notice', async () => {
      const found = await screen.client.call(complaints.read, { params: { id: number } })
      await screen.client.call(complaints.change, {
        params: { id: number },
        body: { version: found.version, status: 'proses', note: 'Tim berangkat hari ini' },
      })
      expect(await citizen.reads(new RegExp(number))).toMatch(/proses|dikerjakan|diproses/i)
      await eventually(() => shown.includes('complaint.status.updated'))
    }, 60_000)

    it('the citizen asks and is told where it stands', async () => {
      await citizen.write(`gimana kabar laporan saya ${number}?`)
      expect(await citizen.reads(new RegExp(number))).toMatch(/proses/i)
    }, 60_000)

    it('an officer takes over, the assistant is silent, and hands back', async () => {
      const { id } = await conversation()
      await screen.client.call(startTakeover, { params: { conversation: id }, body: {} })
      await citizen.reads(/petugas/i)
      await citizen.write('apakah besok ada petugas datang?')
      await screen.client.call(replyToConversation, {
        params: { conversation: id },
        body: { type: 'text', text: 'Ya, besok pukul 9 pagi.' },
      })
      await citizen.reads(/besok pukul 9/)
      expect(await citizen.unread()).toBe(0)
      await screen.client.call(endTakeover, { params: { conversation: id }, body: {} })
      await citizen.write('terima kasih')
      await citizen.reads(/sama-sama|terima kasih|kembali/i)
    }, 60_000)

    it('nobody saw anything twice', async () => {
      const texts = (await citizen.seen()).map((entry) => entry.ref)
      expect(new Set(texts).size).toBe(texts.length)
    })
  })
}
