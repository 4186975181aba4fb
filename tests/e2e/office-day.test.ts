import { execFileSync } from 'node:child_process'
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOn } from './accessibility.ts'
import { type Citizen, citizenOf } from './day/citizen.ts'
import { type Day, dayOf } from './day/office.ts'
import {
  findBrowser,
  forgetRefusals,
  handset,
  invite,
  makeAdministrator,
  open,
  signIn,
  startWorld,
  type World,
} from './support.ts'

const browser = findBrowser()
const ensureWeb = new URL('../../scripts/ensure-web.ts', import.meta.url).pathname
const rebuild = new URL('../../apps/server/queue-rebuild.ts', import.meta.url).pathname
const upright = { width: 1080, height: 1920 }
const hall = { width: 1920, height: 1080 }
const front = `/t/${SAMPLE_TENANT.slug}`

/** A working day of the sample office, from pairing its devices to the first number of the next morning. */
describe.skipIf(!browser)('a day of an office in a browser', { timeout: 60_000 }, () => {
  let world: World
  let admin: BrowserContext
  let day: Day
  let kiosk: BrowserContext
  let door: Page
  let halls: Page[]
  let sari: Citizen
  /** Loket 1 and 2 call for room A, loket 4 for room B. */
  let desks: [Page, Page, Page]
  let wall: Page
  let booked: Page
  let today = ''
  /** Numbers by who holds them. */
  const held: Record<string, string> = {}
  const of = (who: string) => held[who] ?? `no number of ${who}`

  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
  const atDesk = (desk: Page) => desk.getByRole('region', { name: /^Nomor di loket/ })
  const shows = (desk: Page, number: string) =>
    desk.getByRole('region', { name: `Nomor di loket: ${number}` }).waitFor()
  const said = (desk: Page, words: string | RegExp) => desk.getByText(words).first().waitFor()
  const numberOn = async (page: Page) =>
    /[A-Z]-\d{3}/.exec((await page.getByRole('main').textContent()) ?? '')?.[0] ?? 'no number'

  async function takeAtKiosk(service: RegExp, group?: RegExp): Promise<string> {
    await press(door, 'Bahasa Indonesia')
    if (group) await press(door, group)
    await press(door, service)
    await press(door, 'Ambil nomor')
    await door.getByRole('heading', { level: 1, name: 'Nomor Anda' }).waitFor()
    const number = await numberOn(door)
    await press(door, 'Selesai')
    return number
  }

  beforeAll(async () => {
    execFileSync(process.execPath, [ensureWeb])
    world = await startWorld(browser ?? '')
    admin = await world.person()
    const first = await open(admin, world.adminLink)
    await makeAdministrator(first)
    await first.close()
    day = await dayOf(admin)
    await day.until(8, 30)
    today = new Date((await day.now()) + 7 * 3_600_000).toISOString().slice(0, 10)
  }, 120_000)
  afterAll(() => world?.stop(), 30_000)

  it('opens: a kiosk at the door and a screen in each room are paired', async () => {
    kiosk = await world.person({ viewport: upright })
    door = await open(kiosk, '/kiosk/')
    await door.getByLabel('Kode enam angka').fill(await day.codeFor('kiosk', 'Kios pintu'))
    await door.keyboard.press('Enter')
    await door.getByRole('heading', { level: 1, name: /Selamat datang/ }).waitFor()
    const screen = async (name: string) => {
      const page = await open(await world.person({ viewport: hall }), '/display')
      await page.getByRole('textbox').fill(await day.codeFor('display', name))
      await page.keyboard.press('Enter')
      await page.getByText('Belum ada panggilan').waitFor()
      return page
    }
    halls = [await screen('Layar ruang A'), await screen('Layar ruang B')]
  })

  it('a time is booked at home, and its visitor checks in at the door', async () => {
    booked = await open(await world.person({ viewport: handset }), front)
    await booked.getByRole('link', { name: /^Konsultasi/ }).click()
    await booked.getByRole('link', { name: 'Pilih hari' }).click()
    await booked
      .getByRole('link', { name: /\d+ waktu/ })
      .first()
      .click()
    await booked
      .getByRole('link', { name: '10.00' })
      .or(booked.getByRole('link', { name: '10:00' }))
      .click()
    await booked.getByLabel('Nama').fill('Eka Putri')
    await booked.keyboard.press('Enter')
    await booked.getByRole('heading', { name: /^Nomor Anda E-\d{3}$/ }).waitFor()
    held['eka'] = await numberOn(booked)
    await day.until(9, 50)
    await booked.reload()
    await press(booked, 'Saya sudah di kantor')
    await booked.getByRole('button', { name: 'Saya sudah di kantor' }).waitFor({ state: 'detached' })
  })

  it('numbers are taken at the kiosk, by writing and on the web', async () => {
    held['ani'] = await takeAtKiosk(/KTP elektronik/, /Administrasi Kependudukan/)
    held['budi'] = await takeAtKiosk(/KTP elektronik/, /Administrasi Kependudukan/)
    held['cici'] = await takeAtKiosk(/KTP elektronik/, /Administrasi Kependudukan/)
    const web = await open(await world.person({ viewport: handset }), front)
    await web.getByRole('link', { name: /^Pembayaran/ }).click()
    await press(web, 'Ambil nomor')
    await web.getByRole('heading', { name: /^Nomor Anda D-\d{3}$/ }).waitFor()
    held['dewi'] = await numberOn(web)
    for (let n = 0; n < 3; n++) held[`more${n}`] = await takeAtKiosk(/KTP elektronik/, /Administrasi Kependudukan/)
    sari = await citizenOf(admin, 'Bu Sari')
    await sari.write('antri ktp')
    await sari.reads(/ktp/i)
    await sari.write('ya')
    held['sari'] = /A-\d{3}/.exec(await sari.reads(/A-\d{3}/))?.[0] ?? ''
  })

  it('three counters open, and one key calls: both screens show the number and say it', async () => {
    const clerk = (name: string, email: string) => invite(world, admin, { name, email, role: 'agent' })
    desks = [
      await clerk('Hana Putri', 'hana@kota.example'),
      await clerk('Joko Susilo', 'joko@kota.example'),
      await clerk('Lestari', 'lestari@kota.example'),
    ]
    for (const [n, counter] of (['Loket 1', 'Loket 2', 'Loket 4'] as const).entries()) {
      await desks[n]!.goto('/loket')
      await press(desks[n]!, `Buka loket: ${counter}`)
      await desks[n]!.getByRole('button', { name: /Panggil berikutnya/ }).waitFor()
    }
    await desks[0].keyboard.press('Space')
    await shows(desks[0], of('ani'))
    for (const screen of halls) {
      const now = screen.getByRole('region', { name: 'Sedang dipanggil' })
      await now.getByText(of('ani')).waitFor()
      await now.getByText('Loket 1').waitFor()
    }
    await halls[0]!.getByText(`Nomor antrean ${of('ani')}, silakan menuju Loket 1`).waitFor()
    await desks[1].keyboard.press('Space')
    await shows(desks[1], of('budi'))
    await desks[2].keyboard.press('Space')
    // Frozen at the slot, which is to come: whoever walked in before it goes first, or the slot does; nobody is called twice.
    await atDesk(desks[2]).waitFor()
    for (const desk of desks) {
      await desk.keyboard.press('s')
      await atDesk(desk).getByText('Dilayani', { exact: true }).waitFor()
    }
  })

  it('the supervisor sees the lines as they are', async () => {
    wall = await open(admin, '/pengawas')
    for (const counter of ['Loket 1', 'Loket 2', 'Loket 4'])
      await wall.getByRole('heading', { name: counter }).waitFor()
    await press(wall, of('budi'))
    const sheet = wall.getByRole('dialog', { name: `Nomor ${of('budi')}` })
    await sheet.getByText('Mengapa nomor ini').waitFor()
    expect(await faultsOn(wall)).toEqual([])
    await wall.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    await wall.close()
  })

  it('one visitor goes on to pay, one waits aside and comes back', async () => {
    const [one, two] = desks
    await one.keyboard.press('t')
    await one.getByRole('dialog').getByLabel('Layanan').last().selectOption({ label: 'Pembayaran' })
    await one.getByRole('dialog').getByRole('button', { name: 'Alihkan', exact: true }).click()
    await said(one, `${of('ani')} dialihkan`)
    await two.keyboard.press('h')
    await two.getByRole('dialog').getByLabel('Alasan').fill('Mengambil fotokopi')
    await two.getByRole('dialog').getByRole('button', { name: 'Tunda', exact: true }).click()
    await said(two, `${of('budi')} ditunda`)
    await two.getByRole('tab', { name: /Di luar antrean/ }).click()
    await press(two, `Tindakan untuk ${of('budi')}`)
    await two.getByRole('menuitem', { name: 'Panggil nomor ini' }).click()
    await shows(two, of('budi'))
    await two.keyboard.press('s')
    await atDesk(two).getByText('Dilayani', { exact: true }).waitFor()
  })

  it('who wrote is told when the turn is near, and where to go', async () => {
    const [one, two] = desks
    await one.keyboard.press('Space')
    await shows(one, of('cici'))
    await sari.reads(new RegExp(`Giliran nomor \\*?${of('sari')}`))
    await one.keyboard.press('s')
    await atDesk(one).getByText('Dilayani', { exact: true }).waitFor()
    for (const [desk, who] of [
      [two, 'more0'],
      [one, 'more1'],
      [two, 'more2'],
      [one, 'sari'],
    ] as const) {
      await desk.keyboard.press('Space')
      await shows(desk, of(who))
      if (who === 'sari') await sari.reads(/silakan ke \*?Loket 1/i)
      await desk.keyboard.press('s')
      await atDesk(desk).getByText('Dilayani', { exact: true }).waitFor()
    }
  })

  it('nobody came to the payments: missed, and given a turn again', async () => {
    const desk = desks[2]
    await desk.keyboard.press('Space')
    await expect.poll(() => atDesk(desk).getByText('Dipanggil', { exact: true }).count()).toBeGreaterThan(0)
    const missed = /[A-Z]-\d{3}/.exec((await atDesk(desk).getAttribute('aria-label')) ?? '')?.[0] ?? ''
    await graceIsOver()
    await desk.reload()
    await shows(desk, missed)
    await expect
      .poll(() =>
        atDesk(desk)
          .getByRole('button', { name: /Tidak hadir/ })
          .isEnabled(),
      )
      .toBe(true)
    await desk.keyboard.press('x')
    await said(desk, `${missed} dicatat tidak hadir`)
    await desk.getByRole('tab', { name: /Di luar antrean/ }).click()
    await press(desk, `Tindakan untuk ${missed}`)
    await desk.getByRole('menuitem', { name: 'Beri giliran lagi' }).click()
    await said(desk, `${missed} diberi giliran lagi`)
  })

  it('the kiosk gives a number without a network, and it is called once it is told', async () => {
    await expect
      .poll(() => door.evaluate(() => localStorage.getItem('gc.kiosk') ?? ''), { timeout: 25_000 })
      .toContain('hmac_key')
    await kiosk.setOffline(true)
    await door.getByText('Tanpa jaringan').waitFor({ timeout: 20_000 })
    const alone = await takeAtKiosk(/KTP elektronik/, /Administrasi Kependudukan/)
    await kiosk.setOffline(false)
    await expect
      .poll(async () => (await day.tickets()).map(({ number }) => number), { timeout: 25_000 })
      .toContain(alone)
    await desks[1].keyboard.press('Space')
    await shows(desks[1], alone)
    await desks[1].keyboard.press('s')
    await atDesk(desks[1]).getByText('Dilayani', { exact: true }).waitFor()
  })

  it('a counter with a visitor does not close before it is said what becomes of them', async () => {
    const desk = desks[1]
    await press(desk, 'Tutup loket')
    const dialog = desk.getByRole('dialog')
    await dialog.getByText(/masih di loket/).waitFor()
    expect(await faultsOn(desk)).toEqual([])
    await dialog.getByRole('button', { name: /^Selesaikan/ }).click()
    await desk.getByRole('heading', { name: 'Pilih loket Anda' }).waitFor()
    forgetRefusals(world, '/loket')
  })

  it('closes: what is left ends with the day, the screens are empty, and numbers begin anew', async () => {
    held['late'] = await takeAtKiosk(/KTP elektronik/, /Administrasi Kependudukan/)
    for (const desk of desks) await desk.context().close()
    await day.until(8)
    // A night is longer than a session.
    await signIn(await admin.newPage())
    const ongoing = ['booked', 'waiting', 'called', 'serving', 'held']
    await expect
      .poll(async () => (await day.tickets(today)).filter(({ status }) => ongoing.includes(status)), {
        timeout: 30_000,
      })
      .toEqual([])
    for (const screen of halls) await screen.getByText('Belum ada panggilan').waitFor({ timeout: 20_000 })
    await door.reload()
    expect(await takeAtKiosk(/KTP elektronik/, /Administrasi Kependudukan/)).toMatch(/^A-\d{3}$/)
    const fresh = (await day.tickets()).map(({ number }) => number)
    expect(fresh).toHaveLength(1)
  })

  it('left a log that tells the whole day', async () => {
    const tickets = await day.tickets(today)
    const numbers = tickets.map(({ number }) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers).toEqual(expect.arrayContaining(Object.values(held)))
    for (const { id, number } of tickets) {
      const { legs, events, why } = await day.whole(id)
      expect(
        legs.every(({ outcome }) => outcome !== null),
        number,
      ).toBe(true)
      if (events.some(({ name }) => name === 'ticket.called')) expect(why, number).not.toBeNull()
    }
    const env = { ...process.env, DATABASE_URL: world.databaseUrl, LOG_LEVEL: 'error' }
    expect(execFileSync(process.execPath, [rebuild], { env }).toString()).toMatch(/sama persis|same to the byte/)
  })

  it('logged no error and kept the content security policy', () => {
    expect(world.complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED|status of 401/.test(line))).toEqual([])
  })

  /** The desks say meanwhile that they are still there. */
  async function graceIsOver(): Promise<void> {
    for (let n = 0; n < 4; n++) {
      await day.advance(16_000)
      for (const desk of desks)
        await desk.request.put('/api/v1/agents/me/presence', { data: { branch_id: day.branch } })
    }
  }
})
