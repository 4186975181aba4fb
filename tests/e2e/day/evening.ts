import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { signIn } from '../support.ts'
import { citizenOf } from './citizen.ts'
import { callsOf, expectOnePlaceEach, expectTrueReasons, finalsOf } from './log.ts'
import { numberIn, type Story } from './story.ts'

const rebuild = new URL('../../../apps/server/queue-rebuild.ts', import.meta.url).pathname

/** What the day leaves behind, and how the next one begins. */
export function evening(story: () => Story): void {
  it('closes: whoever is left ends with the day as the policy says, and is told', async () => {
    const at = story()
    at.held['late'] = await at.door.take()
    const tono = await citizenOf(at.admin, 'Pak Tono')
    await tono.reads(/ktp/i, await tono.write('antri ktp'))
    at.held['tono'] = numberIn(await tono.reads(/^Nomor antrean Anda: \*A-\d{3}\*/, await tono.write('ya')))
    const before = await tono.now()
    // The policy that every office begins with.
    expect((await at.door.kept()).setup.policy).toMatchObject({
      carry_over: 'expire',
      appointments: { no_check_in: 'no_show' },
      numbering: { first: 1 },
    })
    await at.day.tomorrow()
    // A night is longer than a session.
    await signIn(await at.admin.newPage())
    const ongoing = ['booked', 'waiting', 'called', 'serving', 'held']
    await expect
      .poll(async () => (await at.day.tickets(at.today)).filter(({ status }) => ongoing.includes(status)), {
        timeout: 30_000,
      })
      .toEqual([])
    expect(await tono.reads(/Hari layanan sudah berakhir/, before)).toContain(at.of('tono'))
    await at.halls.empty()
  })

  it('left a log that tells the whole day', async () => {
    const at = story()
    const tickets = await Promise.all((await at.day.tickets(at.today)).map(({ id }) => at.day.whole(id)))
    const served = ['umar', 'wati', 'ani', 'budi', 'cici', 'dodi', 'gita', 'sari', 'dewi', 'fajar', 'eka', 'offline']
    const ended = (who: string[], how: string) => who.map((one) => [at.of(one), how] as const)
    expect(finalsOf(tickets)).toEqual(
      Object.fromEntries([
        ...ended(served, 'completed'),
        ...ended(['joni'], 'cancelled'),
        // Booked, and never came.
        ...ended(['hadi'], 'no_show'),
        ...ended(['late', 'tono'], 'expired'),
      ]),
    )
    expectOnePlaceEach(tickets)
    const loket = new Map((await at.day.counters()).map(({ id, name }) => [id, Number(name.id.slice(-1))]))
    const made = callsOf(tickets).map(({ ticket, counter }) => ({
      number: ticket.number,
      counter: loket.get(counter),
    }))
    // The halls heard one more: the call that was made again.
    const again = at.calls.findIndex(({ number }) => number === at.of('fajar')) + 1
    expect(made).toEqual(at.calls.toSpliced(again, 1))
    const whole = (who: string) => tickets.find(({ number }) => number === at.of(who))!
    const way = (who: string) => whole(who).legs.map((leg) => [loket.get(leg.counter_id ?? ''), leg.outcome])
    expect(way('ani')).toEqual([
      [1, 'transferred'],
      [4, 'served'],
    ])
    expect(way('eka')).toEqual([[4, 'served']])
    expect(way('offline')).toEqual([[2, 'served']])
    expect(whole('offline').channel).toBe('kiosk')
    expect(whole('sari').channel).toBe('whatsapp')
    const reasonOf = new Map(callsOf(tickets).map(({ ticket, why }) => [ticket.number, why.by]))
    expect(reasonOf.get(at.of('budi'))).toBe('agent')
    expect(reasonOf.get(at.of('gita'))).toBe('reserved')
    await expectTrueReasons(at.day, callsOf(tickets))
    const env = { ...process.env, DATABASE_URL: at.world.databaseUrl, LOG_LEVEL: 'error' }
    expect(execFileSync(process.execPath, [rebuild], { env }).toString()).toMatch(/sama persis|same to the byte/)
  })

  it('begins anew: the first numbers of the morning', async () => {
    const at = story()
    await at.door.page.reload()
    const morning = await at.day.today()
    expect(morning).not.toBe(at.today)
    // What the kiosk keeps for hours without a network is the end of the series: the hall counts from the beginning.
    expect(await at.door.take()).toBe('A-001')
    await at.door.alone()
    const alone = await at.door.take()
    const leased = (await at.door.kept()).blocks!.filter((one) => one.day === morning && one.letter === 'A')
    const sequence = Number(alone.slice(2))
    expect(leased.some(({ from, to }) => from <= sequence && sequence <= to)).toBe(true)
    await at.door.online()
    await expect
      .poll(async () => (await at.day.tickets()).map(({ number }) => number).sort(), { timeout: 25_000 })
      .toEqual(['A-001', alone])
    expect(await at.door.take()).toBe('A-002')
    at.forgive(/\/kiosk\/.*ERR_INTERNET_DISCONNECTED/)
  })
}
