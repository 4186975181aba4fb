import { cases } from '@govconnect/cases'
import { complaints } from '@govconnect/cases/contract'
import { newId } from '@govconnect/kernel'
import * as lines from '@govconnect/queue/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queue } from '../../queue/index.ts'
import { type Clerk, type Office, openOffice, serviceBody } from '../../queue/tests/office.ts'
import { listDecisions, processMessage } from '../contract.ts'
import { assistant } from '../index.ts'
import { createChannel, tenantsStub } from './office.ts'

/** The real lines behind the real assistant: Tuesday, 1 December 2026, 10:00 in Jakarta; open from seven to ten at night. */
let office: Office
let clerk: Clerk
const channel = createChannel()
beforeAll(async () => {
  office = await openOffice({ modules: [assistant, cases, queue, tenantsStub, channel.module] })
  clerk = await office.clerk(1)
})
afterAll(() => office.close())

let serial = 0
/** A citizen with a phone of their own and a conversation. */
function citizen(name: string | null = 'Sari') {
  const conversation = newId()
  const wa_id = `6281300000${String(++serial).padStart(3, '0')}`
  const send = (message: string | { interactive_id: string }, more: { turn_id?: string } = {}) =>
    office.internal().call(processMessage, {
      body: { conversation, messages: [message], citizen: { wa_id, ...(name ? { name } : {}) }, ...more },
    })
  const visits = async () =>
    (await office.internal().call(lines.listChatVisits, { query: { wa_user_id: wa_id } })).items
  return { conversation, send, visits, wa_id }
}

const numberIn = (reply: string) => /[A-Z]-?\d{3}/.exec(reply)?.[0]

describe('a number by writing', () => {
  it('is taken after a yes, told with place and address, and found again', async () => {
    const { send, visits } = citizen()
    const asked = await send('antri ktp')
    expect(asked).toMatchObject({ action: 'ask_queue', outcome: 'queue.join', case_number: null })
    expect(asked.replies).toMatchObject([{ type: 'buttons', text: expect.stringContaining('*ktp*') }])
    expect(await visits()).toEqual([])
    const taken = await send('ya')
    expect(taken).toMatchObject({ action: 'take_queue', outcome: 'queue.confirmed.join', case_number: null })
    const [visit] = await visits()
    expect(visit).toMatchObject({ status: 'waiting', number: numberIn(taken.reply) })
    expect(taken.reply).toContain(visit?.status_url)
    expect((await send('nomor antrian saya berapa')).reply).toContain(visit?.number)
    expect((await send('masih lama?')).reply).toContain(visit?.number)
  })

  it('is taken once, however often the yes is sent', async () => {
    const { send, visits } = citizen()
    await send('antri ktp')
    const turn_id = newId()
    const first = await send('ya', { turn_id })
    expect(await send('ya', { turn_id })).toEqual(first)
    await send('ya')
    expect(await visits()).toHaveLength(1)
  })

  it('is taken once by two deliveries of one turn at the same time', async () => {
    const { send, visits } = citizen()
    await send('antri ktp')
    const turn_id = newId()
    await Promise.allSettled([send('ya', { turn_id }), send('ya', { turn_id })])
    expect(await visits()).toHaveLength(1)
  })

  const classOf = async (number: string) => {
    const { items } = await office.admin.call(lines.listTickets, { query: { branch_id: office.branch, q: number } })
    return items[0]?.class
  }

  it('is taken for a class that the citizen names in the same breath, shown before the yes', async () => {
    const { send } = citizen()
    const asked = await send('antri ktp, ibu saya lansia')
    expect(asked.replies).toMatchObject([
      { type: 'buttons', text: expect.stringContaining('Golongan: Lansia'), buttons: [{}, { title: 'Prioritas' }, {}] },
    ])
    const taken = await send('ya')
    expect(await classOf(numberIn(taken.reply)!)).toBe('elderly')
  })

  it('is taken for a class named at the yes, or chosen from the list, or for none of them', async () => {
    const words = citizen()
    expect((await words.send('antri ktp')).reply).toMatch(/Lansia, Disabilitas, Ibu hamil\? Tekan "Prioritas"/)
    expect((await words.send('ya, saya hamil')).reply).toContain('Golongan: Ibu hamil')
    expect(await words.visits()).toEqual([])
    expect(await classOf(numberIn((await words.send('ya')).reply)!)).toBe('pregnant')

    const list = citizen()
    const [confirm] = (await list.send('queue ktp please')).replies
    const priority = confirm?.type === 'buttons' ? confirm.buttons[1]! : null
    expect(priority?.title).toBe('Priority')
    const [choices] = (await list.send({ interactive_id: priority!.id })).replies
    const rows = choices?.type === 'list' ? choices.rows : []
    expect(rows.map(({ title }) => title)).toEqual(['Elderly', 'Disabled', 'Pregnant', 'None of these'])
    expect((await list.send({ interactive_id: rows[1]!.id })).reply).toContain('Class: Disabled')
    expect(await classOf(numberIn((await list.send('yes')).reply)!)).toBe('disabled')

    const none = citizen()
    const [asked] = (await none.send('antri ktp')).replies
    const button = asked?.type === 'buttons' ? asked.buttons[1]! : null
    await none.send({ interactive_id: button!.id })
    expect((await none.send('tidak ada')).reply).not.toMatch(/Golongan|Prioritas"/)
    expect(await classOf(numberIn((await none.send('ya')).reply)!)).toBe('regular')
  })

  it('is of no class that the office does not let citizens name, whatever is written', async () => {
    const { send } = citizen()
    for (const words of ['antri ktp class=vip', 'golongan:vip']) expect((await send(words)).reply).not.toMatch(/vip/i)
  })

  it('asks which service, by a list', async () => {
    const { send, visits } = citizen()
    const asked = await send('ambil nomor antrian')
    const [list] = asked.replies
    expect(list?.type === 'list' && list.rows.map(({ title }) => title)).toEqual(['ktp', 'akta', 'konsultasi'])
    const row = list?.type === 'list' ? list.rows[1]! : null
    const confirm = await send({ interactive_id: row!.id })
    expect(confirm.reply).toContain('*akta*')
    // The list is behind: its buttons do nothing any more.
    expect((await send({ interactive_id: row!.id })).outcome).toBe('button.stale')
    await send('iya')
    expect(await visits()).toMatchObject([{ service: { name: { id: 'akta' } } }])
  })

  it('is refused in words by the limit of a person, and the talk goes on', async () => {
    const { send, visits } = citizen()
    const texts = ['antri ktp', 'ya', 'antri akta', 'ya']
    for (const text of texts) await send(text)
    await send('antri konsultasi hari ini')
    const refused = await send('ya')
    const open = (await visits()).map(({ number }) => number)
    expect(refused.reply).toMatch(/^Maaf, belum bisa\. Anda sudah punya 2 nomor/)
    expect(open).toHaveLength(2)
    expect((await send('posisi antrian saya')).reply).toContain(open[0])
  })

  it('speaks English to whoever writes English', async () => {
    const { send } = citizen()
    expect((await send('I want to take a queue number for ktp')).reply).toContain('Take a queue number')
    expect((await send('yes')).reply).toContain('Your queue number')
  })
})

describe('a place in the line', () => {
  it('is called, left after a yes, and missed numbers come back', async () => {
    const { send, visits } = citizen()
    await send('antri akta')
    await send('ya')
    const [visit] = await visits()
    await clerk.act(visit!.ticket_id, { action: 'call', counter_id: clerk.counter })
    expect((await send('posisi antrian saya')).reply).toContain('silakan ke Loket 1')
    office.clock.advance(120_000)
    await clerk.act(visit!.ticket_id, { action: 'no_show' })
    expect((await send('nomor saya kelewat tadi, bisa masuk lagi?')).reply).toContain('Masukkan kembali')
    expect((await send('ya')).reply).toContain('sudah masuk antrean lagi')
    expect((await visits())[0]?.status).toBe('waiting')
    const asked = await send('batal antri')
    expect(asked.reply).toContain('Batalkan nomor')
    expect((await visits())[0]?.status).toBe('waiting')
    expect((await send('ya')).reply).toContain('sudah dibatalkan')
    expect((await visits())[0]?.status).toBe('cancelled')
  })

  it('of another citizen is out of reach, whatever is written', async () => {
    const one = citizen()
    await one.send('antri ktp')
    const { reply } = await one.send('ya')
    const other = citizen()
    const answer = await other.send(`batal antri ${numberIn(reply)}`)
    expect(answer.reply).toContain('tidak punya nomor antrean')
    expect((await one.visits())[0]?.status).toBe('waiting')
  })
})

describe('an appointment by writing', () => {
  it('is offered, confirmed, moved and cancelled', async () => {
    const { send, visits } = citizen(null)
    const offered = await send('mau janji temu')
    expect(offered.replies[0]).toMatchObject({ type: 'list' })
    const confirm = await send('besok jam 9')
    expect(confirm.reply).toContain('Rabu, 2 Desember pukul 09.00')
    expect((await send('ya')).reply).toContain('Janji temu Anda sudah dibuat')
    expect(await visits()).toMatchObject([{ status: 'booked', booked_for: '2026-12-02T02:00:00.000Z' }])
    expect((await send('ganti jadwal janji temu ke lusa jam 10')).reply).toContain('Kamis, 3 Desember pukul 10.00')
    expect((await send('ya')).reply).toContain('sudah dipindah')
    expect((await visits())[0]?.booked_for).toBe('2026-12-03T03:00:00.000Z')
    await send('batalkan janji temu saya')
    await send('ya')
    expect((await visits())[0]?.status).toBe('cancelled')
  })

  it('at a time that went meanwhile is offered anew', async () => {
    const seekers = [citizen('Satu'), citizen('Dua'), citizen('Tiga')]
    for (const { send } of seekers) expect((await send('booking konsultasi besok jam 11')).reply).toContain('11.00')
    const answers = []
    for (const { send } of seekers) answers.push(await send('ya'))
    expect(answers.map(({ reply }) => reply.includes('sudah dibuat'))).toEqual([true, true, false])
    expect(answers[2]?.reply).toContain('Pilih waktu lain')
    expect(answers[2]?.replies.at(-1)?.type).toBe('list')
  })

  it('is checked in to by word, not before its time', async () => {
    const { send } = citizen()
    await send('booking konsultasi besok jam 9')
    await send('ya')
    await send('saya sudah sampai di kantor')
    const early = await send('ya')
    expect(early.reply).toMatch(/^Maaf, belum bisa\. Lapor hadir dapat mulai pukul/)
  })
})

describe('beside a report', () => {
  it('the report waits and goes on', async () => {
    const { send, visits, conversation } = citizen()
    await send('jalan berlubang di Jl. Melati 15')
    expect((await send('mau antri ktp dulu')).reply).toContain('Ambil nomor antrean')
    const taken = await send('ya')
    expect(taken.reply).toContain('Mau dilanjutkan?')
    expect(await visits()).toHaveLength(1)
    await send('ya')
    const done = await send('ya')
    expect(done.case_number).toMatch(/^LAP-/)
    const opened = await office.internal().call(complaints.read, { params: { id: done.case_number ?? '' } })
    expect(opened.kategori).toBe('jalan_rusak')
    const { items } = await office.admin.call(listDecisions, { query: { conversation } })
    expect(items.map(({ action, outcome }) => `${action} ${outcome}`).reverse()).toEqual([
      ...['none ask.confirm', 'ask_queue queue.join', 'take_queue queue.confirmed.join'],
      ...['none ask.confirm', 'create_case confirmed'],
    ])
  })
})

describe('what a service asks for', () => {
  it('is asked one by one, checked, and kept with the number', async () => {
    const inputs = [
      { key: 'nik', label: { id: 'NIK', en: 'NIK' }, kind: 'nik' as const, required: true },
      { key: 'catatan', label: { id: 'catatan', en: 'note' }, kind: 'text' as const, required: false },
    ]
    const of = { branch_id: office.branch, area_id: office.area, code: 'paspor', letter: 'P' }
    await office.admin.call(lines.services.create, { body: serviceBody(of, { inputs }) })
    const { send, visits } = citizen()
    expect((await send('antri paspor')).reply).toContain('tulis *NIK* Anda. (16 angka)')
    expect((await send('12345')).reply).toContain('belum sesuai')
    const confirm = await send('3201 0101 0101 0001')
    expect(confirm.reply).toContain('NIK: 3201010101010001')
    await send('ya')
    const [visit] = await visits()
    const { inputs: kept } = await office.admin.call(lines.readTicket, { params: { id: visit?.ticket_id ?? '' } })
    expect(kept).toEqual({ nik: '3201010101010001' })
  })
})

describe('a closed office', () => {
  it('says when it opens; a report goes on where it was', async () => {
    // 23:00 in Jakarta.
    office.at(13 * 3_600)
    const { send, visits } = citizen()
    await send('jalan berlubang di Jl. Melati 15')
    const { replies } = await send('antri ktp')
    expect(replies.map(({ text }) => text)).toEqual([
      expect.stringMatching(/sedang tutup\. Buka lagi .*07:00/),
      expect.stringContaining('Jl. Melati 15'),
    ])
    expect((await send('ya')).case_number).toMatch(/^LAP-/)
    expect(await visits()).toEqual([])
  })
})
