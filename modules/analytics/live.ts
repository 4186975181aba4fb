import { readChannelNow } from '@govconnect/channel/contract'
import { createMemo, holds, type RequestContext } from '@govconnect/kernel'
import type { ResponseOf } from '@govconnect/kernel/contract'
import { askedOf } from './figures.ts'
import {
  type CounterNow,
  type LineNow,
  type PresenceNow,
  readCountersNow,
  readLinesNow,
  readPresenceNow,
} from './queries.ts'

/** Lines, counters and people of each branch as they stand. */
export async function showLive(ctx: RequestContext, branchId: string | undefined) {
  const { branchIds } = await askedOf(ctx, { branch_id: branchId })
  const now = ctx.now()
  return ctx.services.db.tenant(ctx.tenantId!, { module: 'analytics', readOnly: true }, async (tx) => {
    const lines = await readLinesNow(tx, branchIds, now)
    const counters = await readCountersNow(tx, branchIds)
    const people = await readPresenceNow(tx, branchIds)
    return {
      as_of: now.toISOString(),
      branches: branchIds.map((id) => branchNow(id, { lines, counters, people })),
      services: lines,
    }
  })
}

interface AllNow {
  lines: readonly LineNow[]
  counters: readonly CounterNow[]
  people: readonly PresenceNow[]
}

function branchNow(branchId: string, { lines, counters, people }: AllNow) {
  const own = lines.filter((one) => one.branch_id === branchId)
  const sum = (of: (line: LineNow) => number) => own.reduce((total, line) => total + of(line), 0)
  const waits = own.flatMap(({ longest_wait_seconds }) => longest_wait_seconds ?? [])
  const counter = counters.find((one) => one.branch_id === branchId)
  const present = (presence: string) =>
    people.find((one) => one.branch_id === branchId && one.presence === presence)?.count ?? 0
  return {
    branch_id: branchId,
    waiting: sum((line) => line.waiting),
    called: sum((line) => line.called),
    serving: sum((line) => line.serving),
    held: sum((line) => line.held),
    longest_wait_seconds: waits.length > 0 ? Math.max(...waits) : null,
    counters: counter?.open ?? 0,
    counters_busy: counter?.busy ?? 0,
    agents: { available: present('available'), busy: present('busy'), break: present('break') },
  }
}

type ChannelNow = ResponseOf<typeof readChannelNow> & { asOf: Date }

/** Every open page of an office asks every other second: they share an answer. */
const channelNow = createMemo<ChannelNow>({ keptMs: 1_000, atMost: 1_000 })

/** The office's numbers, and its inbox where the reader may see it. */
export async function showLiveChannel(ctx: RequestContext) {
  const now = ctx.now()
  const { asOf, sessions, inbox } = await channelNow.get(ctx.tenantId!, now.getTime(), async () => ({
    asOf: now,
    ...(await ctx.client.call(readChannelNow)),
  }))
  return { as_of: asOf.toISOString(), sessions, inbox: holds(ctx.actor, 'conversations.read') ? inbox : null }
}
