import { newId, type Principal, Refusal } from '@govconnect/kernel'
import type { NumberBlock, OfflineTicket } from '../contract/offline.ts'
import { type BlockRow, countBlocks, type DeviceRow, findBlocks, isGiven, knownTickets } from '../queries/devices.ts'
import { addDays, businessDay, endOfDay } from '../rules/calendar.ts'
import { formatNumber, lastBlock, type Numbering } from '../rules/numbering.ts'
import { arrivalOf, nextOpeningDay, signedText } from '../rules/offline.ts'
import { calendarOf, joinable, policyOf } from '../setup.ts'
import { insertBlock } from '../store/devices.ts'
import { heldNumbers, lockSeries } from '../store/series.ts'
import { lockLines, reopenDay } from '../store/tickets.ts'
import { blockKeyOf, signatureOf } from '../visit-key.ts'
import { waysOf } from '../visits.ts'
import type { Work } from '../work.ts'
import { wantedConfig } from './device-configs.ts'
import { callingDevice } from './devices.ts'
import { join, placeOf, visitorOf } from './join.ts'
import { apartOf } from './number.ts'

/** A kiosk that lost what it kept is helped out; one that asks on and on does not empty tomorrow. */
const blocksAheadAtMost = 2

/** Leases numbers ahead, a block for each series: of today, and of the next day that the branch opens (QM-16). */
export async function leaseNumbers(
  work: Work,
  actor: Principal,
  asked: { letters: readonly string[]; next_day: readonly string[] },
): Promise<NumberBlock[]> {
  const device = await callingDevice(work, actor)
  const branch = work.setup.branches.get(device.branch_id)!
  const { config } = await wantedConfig(work, device)
  if (config.offline_block === 0) return []
  const calendar = calendarOf(work.setup, branch)
  const today = businessDay(calendar, work.now)
  const known = new Set(joinable(work.setup, branch.id).map(({ letter }) => letter))
  // In one order, so that two kiosks that lease together wait for each other and not in a ring.
  const series = (letters: readonly string[]) => [...new Set(letters)].filter((one) => known.has(one)).sort()
  const items: NumberBlock[] = []
  for (const letter of series(asked.letters))
    items.push(...(await leaseToday(work, device, { letter, day: today, size: config.offline_block })))
  const next = nextOpeningDay(calendar, today)
  for (const letter of next === null ? [] : series(asked.next_day))
    items.push(...(await leaseAhead(work, device, { letter, day: next!, today, size: config.offline_block })))
  return items
}

interface Wanted {
  letter: string
  day: string
  size: number
}

const seriesOf = (device: DeviceRow, { letter, day }: Wanted, { first, last }: Numbering) => ({
  ...{ branchId: device.branch_id, letter, day, first, last },
})

/** None where the series is used up: the others are leased all the same. */
async function leaseToday(work: Work, device: DeviceRow, wanted: Wanted): Promise<NumberBlock[]> {
  const { rules } = policyOf(work.setup, device.branch_id)
  const series = seriesOf(device, wanted, rules.numbering)
  await lockSeries(work.tx, [series])
  const held = await heldNumbers(work.tx, series, apartOf(rules, wanted.day))
  const row = lastBlock(rules.numbering, { size: wanted.size, isHeld: (sequence) => held.has(sequence) })
  return row === null ? [] : [await keepBlock(work, device, { ...wanted, ...row })]
}

/** None where the kiosk has enough, or where no number is sure to be free then. */
async function leaseAhead(work: Work, device: DeviceRow, wanted: Wanted & { today: string }): Promise<NumberBlock[]> {
  const { rules } = policyOf(work.setup, device.branch_id)
  const series = seriesOf(device, wanted, rules.numbering)
  await lockSeries(work.tx, [series])
  if ((await countBlocks(work.tx, device.id, wanted)) >= blocksAheadAtMost) return []
  const { day, today, size } = wanted
  // Where they are carried over, tickets of today may still be open then; which numbers will be given today nobody knows, and today keeps out of the way.
  const apart =
    rules.carry_over === 'next_day'
      ? { openFrom: '-infinity', leasedFrom: today, leasedTo: 'infinity' }
      : { openFrom: day, leasedFrom: day, leasedTo: day }
  const held = await heldNumbers(work.tx, series, apart)
  const row = lastBlock(rules.numbering, { size, isHeld: (sequence) => held.has(sequence) })
  if (row === null) return []
  return [await keepBlock(work, device, { ...wanted, ...row })]
}

async function keepBlock(
  work: Work,
  device: DeviceRow,
  { letter, day, from, to }: { letter: string; day: string; from: number; to: number },
): Promise<NumberBlock> {
  const id = newId()
  const row = { id, deviceId: device.id, branchId: device.branch_id, letter, day, first: from, last: to }
  await insertBlock(work.tx, row, new Date(work.now))
  return { id, letter, day, from, to, hmac_key: blockKeyOf(work.secret, id) }
}

export interface Synced {
  id: string
  state: 'kept' | 'known' | 'refused'
  code: string | null
  status_url: string | null
}

/** Tickets that were given offline join the line, each once, with the arrival that can be believed. */
export async function syncTickets(work: Work, actor: Principal, told: readonly OfflineTicket[]): Promise<Synced[]> {
  const device = await callingDevice(work, actor)
  // The same batch told twice at once: one after the other.
  await lockLines(work.tx, [device.id])
  const known = await knownTickets(
    work.tx,
    told.map(({ id }) => id),
  )
  const blocks = new Map(
    (
      await findBlocks(
        work.tx,
        device.id,
        told.map(({ block_id }) => block_id),
      )
    ).map((one) => [one.id, one]),
  )
  const answers: Synced[] = []
  for (const ticket of [...told].sort((a, b) => a.sequence - b.sequence)) {
    const state = known.has(ticket.id)
      ? 'known'
      : await keep(work, { device, block: blocks.get(ticket.block_id) }, ticket)
    known.add(ticket.id)
    if (state === 'kept') await reopenDay(work.tx, device.branch_id)
    const refusedWith = state === 'known' || state === 'kept' ? null : state
    answers.push({
      id: ticket.id,
      state: refusedWith === null ? (state as 'kept' | 'known') : 'refused',
      code: refusedWith,
      status_url: refusedWith === null ? (await waysOf(work, ticket)).status_url : null,
    })
  }
  return answers
}

/** A number of a day was not taken before the day began, whatever the kiosk's clock says. */
function beginOf(work: Work, { branch_id, day }: BlockRow): number {
  const branch = work.setup.branches.get(branch_id)
  return branch ? endOfDay(calendarOf(work.setup, branch), addDays(day, -1)) : 0
}

/** `kept`, or why it is not. */
async function keep(
  work: Work,
  of: { device: DeviceRow; block: BlockRow | undefined },
  ticket: OfflineTicket,
): Promise<string> {
  const { device, block } = of
  const service = work.setup.services.get(ticket.service_id)
  if (!block || service?.letter !== block.letter) return 'block_unknown'
  if (signatureOf(blockKeyOf(work.secret, block.id), signedText(ticket)) !== ticket.hmac) return 'signature_wrong'
  if (ticket.number < block.first || ticket.number > block.last) return 'number_outside'
  const { letter, day } = block
  if (await isGiven(work.tx, { branchId: block.branch_id, letter, day, sequence: ticket.number })) return 'number_taken'
  const coming = { channel: 'kiosk' as const, contact: null, deviceId: device.id }
  const asked = { ...ticket, branch_id: device.branch_id }
  try {
    const place = placeOf(work, asked, coming)
    await join(work, place, {
      id: ticket.id,
      sequence: ticket.number,
      number: formatNumber(letter, ticket.number, place.policy.rules.numbering.digits),
      ...{ asked, coming, person: visitorOf(asked, coming), day, bookedFor: null },
      arrivalAt: arrivalOf({
        takenAt: Date.parse(ticket.taken_at),
        toldAt: Date.parse(ticket.told_at),
        leasedAt: Math.max(block.leased_at.getTime(), beginOf(work, block)),
        now: work.now,
      }),
    })
    return 'kept'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
