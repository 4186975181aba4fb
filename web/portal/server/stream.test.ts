import { eventually } from '@govconnect/testkit'
import { createSseParser, type SseEvent } from '@govconnect/web/sse.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Clerk, Office } from '../../../modules/queue/tests/office.ts'
import { openPortal, phoneOn } from '../tests/office.ts'
import { linksIn, wordsOf } from '../tests/page.ts'

const front = '/t/kota-contoh'
let office: Office
let clerk: Clerk
beforeAll(async () => {
  office = await openPortal()
  clerk = await office.clerk(1)
}, 60_000)
afterAll(() => office.close())

async function takeFromAfar(): Promise<string> {
  const phone = phoneOn(office.app)
  const form = await phone.get(`${front}/services/${office.lines.ktp}`)
  return (await phone.send(form, `${front}/visits`)).to!
}

/** What the script of an open page hears. */
async function hear(at: string, headers: Record<string, string> = {}) {
  const response = await office.app.request(`${at}/stream`, { headers })
  const reader = response.body!.getReader()
  const decoder = new TextDecoder()
  const events: SseEvent[] = []
  const push = createSseParser((event) => events.push(event))
  const reading = (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) push(decoder.decode(part.value))
  })()
  return {
    response,
    events,
    says: (words: RegExp) => eventually(() => words.test(wordsOf(events.at(-1)?.data ?? ''))),
    async close() {
      await reader.cancel()
      await reading
    },
  }
}

const openStreams = async () =>
  Number(/^visit_streams (\d+)/m.exec(await office.services.metrics.registry.metrics())?.[1])

describe('the open page of a number', () => {
  it('is told in words what to do, from the line to the end', async () => {
    const before = await office.take()
    const at = await takeFromAfar()
    const page = await hear(at)
    expect(page.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(page.response.headers.get('x-accel-buffering')).toBe('no')
    await page.says(/Giliran Anda sebentar lagi Tinggal 1 orang di depan Anda\. Datanglah ke ruang tunggu sekarang\./)
    const phone = phoneOn(office.app)
    await phone.send(await phone.get(at), `${at}/check-in`)
    await page.says(/Tetap di ruang tunggu\./)
    const served = await clerk.next()
    expect(served.id).toBe(before.id)
    await page.says(/Anda berikutnya/)
    await clerk.act(served.id, { action: 'start' })
    await clerk.act(served.id, { action: 'complete' })
    const own = await clerk.next()
    await page.says(/Silakan ke Loket 1 Tunjukkan nomor ini kepada petugas\./)
    await clerk.act(own.id, { action: 'recall' })
    await page.says(/Ini panggilan ke-2\. Segera datang\./)
    await clerk.act(own.id, { action: 'hold', reason: 'fotokopi', minutes: 10 })
    await page.says(/ditunda sebentar .* Paling lambat pukul 10:1\d WIB Anda kembali ke antrean\./)
    await clerk.act(own.id, { action: 'transfer', service_id: office.lines.akta })
    await page.says(/Anda dialihkan ke akta\. Nomor Anda tetap sama\./)
    await clerk.next({ service_id: office.lines.akta })
    await page.says(/Silakan ke Loket 1/)
    office.clock.advance(90_000)
    await clerk.act(own.id, { action: 'no_show' })
    await page.says(/belum datang Kembali ke antrean dalam 15 menit, sampai pukul 10:1\d WIB: tekan tombol/)
    expect(page.events.at(-1)!.data).toContain('data-followed')
    await phone.send(await phone.get(at), `${at}/come-back`)
    await page.says(/Anda berikutnya/)
    clerk = await office.clerk(1)
    const again = await clerk.next({ service_id: office.lines.akta })
    await clerk.act(again.id, { action: 'start' })
    await clerk.act(again.id, { action: 'complete' })
    await page.says(/Layanan Anda selesai\. Terima kasih sudah datang\./)
    expect(page.events.at(-1)!.data).not.toContain('data-followed')
    await page.close()
  }, 40_000)

  it('hears the very part it would ask for, in its language, and leaves nothing open', async () => {
    const at = await takeFromAfar()
    const streams = await openStreams()
    const page = await hear(at, { cookie: 'govconnect.portal=en.-.-' })
    await page.says(/You are next Come to the waiting room now\./)
    const asked = await phoneOn(office.app, { cookie: 'govconnect.portal=en.-.-' }).get(`${at}/live`)
    expect(page.events.at(-1)!.data).toBe(asked.text)
    expect(linksIn(asked.text)).toContain(`${at}/leave`)
    expect(await openStreams()).toBe(streams + 1)
    const last = page.events.at(-1)!.id!
    await page.close()
    expect(await openStreams()).toBe(streams)
    const back = await hear(at, { 'last-event-id': last })
    const phone = phoneOn(office.app)
    await phone.send(await phone.get(`${at}/leave`), `${at}/leave`)
    await back.says(/Nomor ini dibatalkan/)
    expect(back.events.filter(({ name }) => name === 'part')).toHaveLength(1)
    await back.close()
  })

  it('is no stream where there is no number', async () => {
    const at = `${front}/visits/AAAAAAAAAAAAAAAAAAAAAA`
    const page = await hear(at)
    expect([page.response.status, page.response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    await page.close()
  })
})
