import { createHmac, randomInt } from 'node:crypto'
import { newId } from '@govconnect/kernel'
import { signedText } from '@govconnect/queue/rules'
import { createTestDatabase } from '@govconnect/testkit'
import { chaosModules, type DeskApp, openDeskApp } from './lines/desk-app.ts'
import { openStormOffice, type StormOffice } from './lines/office.ts'

interface Block {
  id: string
  letter: string
  from: number
  to: number
  hmac_key: string
}

/** What a kiosk has on its disk: written before a number is printed, so that a reboot forgets none. */
interface Disk {
  sequence: number
  blocks: (Block & { next: number })[]
  untold: ReturnType<typeof sign>[]
}

interface Kiosk {
  token: string
  disk: Disk
  skewMs: number
}

export interface CyclesReport {
  cycles: number
  given: number
  kept: number
  reboots: number
  lostAnswers: number
  duplicateNumbers: string[]
  lostTickets: string[]
  refused: string[]
}

/** Kiosks go offline, give numbers by a wrong clock, reboot, and tell a part of them, over and over; at the end all is told. */
export async function runKioskCycles({
  cycles,
  kiosks = 4,
}: {
  cycles: number
  kiosks?: number
}): Promise<CyclesReport> {
  const database = await createTestDatabase(chaosModules)
  const app = openDeskApp(database.url)
  try {
    const office = await openStormOffice(app, { areas: 2, servicesEach: 4, countersEach: 1 })
    const report: CyclesReport = {
      ...{ cycles, given: 0, kept: 0, reboots: 0, lostAnswers: 0, duplicateNumbers: [], lostTickets: [], refused: [] },
    }
    const given = new Map<string, string>()
    const each = Math.ceil(cycles / kiosks)
    await Promise.all(
      Array.from({ length: kiosks }, async (_, n) => {
        const kiosk = await pair(app, office, n)
        for (let cycle = 0; cycle < each; cycle++) await oneCycle(app, { office, kiosk, report, given })
        while (kiosk.disk.untold.length > 0) await tell(app, { kiosk, report, all: true })
      }),
    )
    return { ...report, ...(await judge(app, given)), given: given.size }
  } finally {
    await app.close()
    await database.drop()
  }
}

async function pair(app: DeskApp, office: StormOffice, n: number): Promise<Kiosk> {
  const added = await app.ask('POST', '/devices', {
    body: { branch_id: office.branch, kind: 'kiosk', name: `Kios ${n}` },
    clerk: 'admin',
  })
  const { json } = await app.ask('POST', '/devices/pair', {
    body: { code: added.json['code'], kind: 'kiosk', app_version: '1' },
  })
  // Hours off, in either direction.
  return {
    token: String(json['token']),
    disk: { sequence: 0, blocks: [], untold: [] },
    skewMs: randomInt(-6, 7) * 3_600_000,
  }
}

interface Turn {
  office: StormOffice
  kiosk: Kiosk
  report: CyclesReport
  given: Map<string, string>
}

async function oneCycle(app: DeskApp, { office, kiosk, report, given }: Turn): Promise<void> {
  const at = randomInt(office.services.length)
  const letter = String.fromCharCode(65 + at)
  let block = kiosk.disk.blocks.find((one) => one.letter === letter && one.next <= one.to)
  block ??= await lease(app, kiosk, letter)
  if (!block) return
  const now = Date.now() + kiosk.skewMs
  const number = block.next++
  const ticket = sign(block, {
    ...{ id: newId(), block_id: block.id, sequence: ++kiosk.disk.sequence, number, service_id: office.services[at]! },
    ...{
      class: 'regular',
      language: 'id',
      taken_at: new Date(now).toISOString(),
      told_at: new Date(now).toISOString(),
    },
  })
  kiosk.disk.untold.push(ticket)
  given.set(ticket.id, `${letter}-${number}`)
  if (randomInt(10) === 0) reboot(kiosk, report)
  if (randomInt(3) === 0) await tell(app, { kiosk, report, all: false })
}

/** What is not on the disk is gone. */
function reboot(kiosk: Kiosk, report: CyclesReport): void {
  kiosk.disk = structuredClone(kiosk.disk)
  kiosk.skewMs += randomInt(-60, 60) * 1_000
  report.reboots++
}

async function lease(app: DeskApp, kiosk: Kiosk, letter: string) {
  const body = { request_id: newId(), letters: [letter] }
  const { json } = await app.ask('POST', '/devices/me/number-blocks', { body, bearer: kiosk.token })
  const [block] = (json['items'] as Block[] | undefined) ?? []
  if (!block) return undefined
  const kept = { ...block, next: block.from }
  kiosk.disk.blocks = [...kiosk.disk.blocks.filter((one) => one.next <= one.to), kept]
  return kept
}

function sign<T extends Parameters<typeof signedText>[0]>(block: Block, ticket: T) {
  return { ...ticket, hmac: createHmac('sha256', block.hmac_key).update(signedText(ticket)).digest('base64url') }
}

/** Tells some; now and then the answer is lost on the way, and they are told again. */
async function tell(
  app: DeskApp,
  { kiosk, report, all }: { kiosk: Kiosk; report: CyclesReport; all: boolean },
): Promise<void> {
  const { untold } = kiosk.disk
  const some = all ? untold.slice(0, 100) : untold.slice(0, 1 + randomInt(Math.min(20, Math.max(1, untold.length))))
  if (some.length === 0) return
  const told_at = new Date(Date.now() + kiosk.skewMs).toISOString()
  const body = { tickets: some.map((ticket) => ({ ...ticket, told_at })) }
  const { status, json } = await app.ask('POST', '/devices/me/tickets', { body, bearer: kiosk.token })
  if (status !== 200) throw new Error(`a kiosk was refused: ${status} ${JSON.stringify(json)}`)
  if (!all && randomInt(6) === 0) {
    report.lostAnswers++
    return
  }
  const items = json['items'] as { id: string; state: string; code: string | null }[]
  for (const { id, state, code } of items) {
    if (state === 'kept') report.kept++
    if (state === 'refused') report.refused.push(`${id} ${code}`)
  }
  const answered = new Set(items.map(({ id }) => id))
  kiosk.disk.untold = untold.filter(({ id }) => !answered.has(id))
}

async function judge(app: DeskApp, given: ReadonlyMap<string, string>) {
  const { rows } = await app.db.systemPool.query<{ id: string; letter: string; sequence: number; day: string }>(
    'select id, letter, sequence, day::text from queue.tickets',
  )
  const there = new Map(rows.map((row) => [row.id, `${row.letter}-${row.sequence}`]))
  const byNumber = Map.groupBy(rows, ({ letter, sequence, day }) => `${day} ${letter}-${sequence}`)
  return {
    duplicateNumbers: [...byNumber].filter(([, list]) => list.length > 1).map(([number]) => number),
    lostTickets: [...given].filter(([id, number]) => there.get(id) !== number).map(([id]) => id),
  }
}
