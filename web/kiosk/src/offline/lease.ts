import { leaseNumbers, type NumberBlock } from '@govconnect/queue/contract'
import { businessDay, nextOpeningDay } from '@govconnect/queue/rules'
import type { Device, Setup } from '@govconnect/web/device/session.ts'
import { v7 } from 'uuid'
import { calendarOf } from './at-moment.ts'
import { leftOf } from './issue.ts'
import type { Kept } from './vault.ts'

/** Blocks are leased anew when fewer are left. */
const fewLeft = 8
/** The server gives only so many of the next day: it is not asked on and on, ms. */
const aheadEveryMs = 10 * 60_000

export interface Low {
  letters: string[]
  next_day: string[]
}

/** Series that run low: for today, and for the next opening day, whose numbers have to be here before a night without a network. */
export function lowOf(kept: Kept, setup: Setup, at: number): Low {
  const calendar = calendarOf(setup)
  const day = businessDay(calendar, at)
  const next = nextOpeningDay(calendar, day)
  const wanted = [...new Set(setup.services.map(({ letter }) => letter))]
  const lowOn = (of: string) => wanted.filter((letter) => leftOf(kept, letter, of) < fewLeft)
  return { letters: lowOn(day), next_day: next === null ? [] : lowOn(next) }
}

let aheadAt = 0

/** Leases what runs low. */
export async function leaseLow(device: Device, kept: Kept, setup: Setup): Promise<NumberBlock[]> {
  const now = device.now()
  const { letters, ...low } = lowOf(kept, setup, now)
  const next_day = now < aheadAt ? [] : low.next_day
  if (letters.length + next_day.length === 0 || setup.config.offline_block === 0) return []
  const { items } = await device.api.call(leaseNumbers, { body: { request_id: v7(), letters, next_day } })
  if (next_day.length > 0) aheadAt = now + aheadEveryMs
  return items
}
