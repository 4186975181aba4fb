import { newId, type Principal, Refusal, refuse } from '@govconnect/kernel'
import type { NumberBlock, OfflineTicket } from '../contract/devices.ts'
import { type BlockRow, type DeviceRow, findBlocks, isGiven, knownTickets } from '../queries/devices.ts'
import { businessDay } from '../rules/calendar.ts'
import { formatNumber, nextBlock } from '../rules/numbering.ts'
import { arrivalOf, signedText } from '../rules/offline.ts'
import { calendarOf, joinable, policyOf } from '../setup.ts'
import { insertBlock, lockSeries } from '../store/devices.ts'
import { heldNumbers, lockLines, setLast } from '../store/tickets.ts'
import { blockKeyOf, signatureOf } from '../visit-key.ts'
import { waysOf } from '../visits.ts'
import type { Work } from '../work.ts'
import { callingDevice, wantedConfig } from './devices.ts'
import { join, placeOf, visitorOf } from './take.ts'

/** Leases numbers ahead, a block for each series (QM-16). */
export async function leaseNumbers(work: Work, actor: Principal, letters: readonly string[]): Promise<NumberBlock[]> {
  const device = await callingDevice(work, actor)
  const branch = work.setup.branches.get(device.branch_id)!
  const known = new Set(joinable(work.setup, branch.id).map(({ letter }) => letter))
  const { config } = await wantedConfig(work, device)
  if (config.offline_block === 0) return []
  const day = businessDay(calendarOf(work.setup, branch), work.now)
  const items: NumberBlock[] = []
  // In one order, so that two kiosks that lease together wait for each other and not in a ring.
  for (const letter of [...new Set(letters)].filter((one) => known.has(one)).sort())
    items.push(await leaseOne(work, device, { letter, day, size: config.offline_block }))
  return items
}

async function leaseOne(
  work: Work,
  device: DeviceRow,
  of: { letter: string; day: string; size: number },
): Promise<NumberBlock> {
  const { letter, day, size } = of
  const { numbering } = policyOf(work.setup, device.branch_id).rules
  const series = { branchId: device.branch_id, letter, day, first: numbering.first, last: numbering.last }
  const last = await lockSeries(work.tx, series)
  const held = await heldNumbers(work.tx, series)
  const block = nextBlock(numbering, last, { size, isHeld: (sequence) => held.has(sequence) })
  if (block === null) throw refuse('queue.numbers_used_up', { letter })
  const id = newId()
  const row = { id, deviceId: device.id, branchId: device.branch_id, letter, day, first: block.from, last: block.to }
  await insertBlock(work.tx, row, new Date(work.now))
  await setLast(work.tx, series, block.to)
  return { id, letter, day, ...block, hmac_key: blockKeyOf(work.secret, id) }
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
        leasedAt: block.leased_at.getTime(),
        now: work.now,
      }),
    })
    return 'kept'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
