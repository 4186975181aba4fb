import { appendArrivals, forgetArrivals, readArrivals } from '../store/arrivals.ts'
import type { InboundRow } from '../store/ingest.ts'
import type { WriteConnection } from './connection.ts'
import { createFiling, type FilingOptions, isFault } from './filing.ts'
import { createGroupCommit } from './group-commit.ts'
import { type Packed, pack, packTogether, personOf } from './packed.ts'

const maxBatch = 500
/** From so many messages on that wait to be filed, newcomers are written ahead. */
const aheadFrom = 24
/** So many wait at most (about 60 MB); then acknowledging waits for filing, which slows the sender down. */
const maxBacklog = 60_000
/** While so many wait to be acknowledged, filing rests after each batch, a multiple of the time the batch took. */
const busyFrom = 8
const restFactor = 8
const maxRestMs = 250
const retryMs = 250
const forgetAfterMs = 100
/** Older arrivals are a dead process's: a living one files its own within seconds. */
const orphanAfterMs = 60_000
/** Rows of what was left behind, each up to a whole batch, read together. */
const recoverAtOnce = 20

export interface ArrivalOptions extends FilingOptions {
  appending: WriteConnection
}

/** What one commit wrote ahead for an office, until it is filed. */
interface Entry {
  id: number
  packed: Packed
  filed: Promise<void>
  settle: () => void
}

/**
 * Takes messages in. In calm times they are filed (message, conversation, event) before the webhook is acknowledged. In a flood they are
 * committed as they came, acknowledged, and filed right after in the same order: filing costs several times as much as writing ahead, and
 * a provider that waits too long sends everything again. What a killed process left unfiled, the next one files at its start.
 */
export function createArrivals(options: ArrivalOptions) {
  const { services, appending } = options
  const { clock, log } = services
  const filing = createFiling(options)
  const stopping = new AbortController()
  const backlog: Entry[] = []
  let backlogSize = 0
  let working: Promise<void> | undefined
  let forgettable: number[] = []
  let forgetting: Promise<void> | undefined

  const appends = createGroupCommit<Packed>({
    store: writeAhead,
    isFault,
    maxBatch,
    giveUp: (packed) => filing.add([packed]),
  })

  async function writeAhead(parts: readonly Packed[]): Promise<void> {
    const byTenant = Map.groupBy(parts, (part) => part.tenantId)
    const arrived = [...byTenant].map(([tenantId, its]) => packTogether(its, tenantId))
    const rows = arrived.map(({ tenantId, text }) => ({ tenantId, items: `[${text}]` }))
    const ids = await appending.use((on) => appendArrivals(on, rows, clock.now()))
    arrived.forEach((packed, n) => {
      const { promise: filed, resolve: settle } = Promise.withResolvers<void>()
      backlog.push({ id: ids[n]!, packed, filed, settle })
      backlogSize += packed.count
    })
    working ??= work().finally(() => {
      working = undefined
    })
  }

  /** Files from the front, whatever it takes: these messages were acknowledged. */
  async function work(): Promise<void> {
    while (backlog.length > 0 && !stopping.signal.aborted) {
      const began = clock.elapsed()
      const entries = firstEntries()
      try {
        await filing.add(entries.map((entry) => entry.packed))
      } catch (error) {
        log.warn({ err: error }, 'messages not filed yet; trying again')
        await clock.sleep(retryMs, stopping.signal)
        continue
      }
      done(entries)
      const isBusy = appends.size() >= busyFrom && backlogSize < maxBacklog
      if (isBusy) await clock.sleep(Math.min((clock.elapsed() - began) * restFactor, maxRestMs), stopping.signal)
    }
  }

  function firstEntries(): Entry[] {
    const entries: Entry[] = []
    let rows = 0
    for (const entry of backlog) {
      rows += entry.packed.count
      if (entries.length > 0 && rows > maxBatch) break
      entries.push(entry)
    }
    return entries
  }

  function done(entries: readonly Entry[]): void {
    backlog.splice(0, entries.length)
    for (const entry of entries) {
      backlogSize -= entry.packed.count
      forgettable.push(entry.id)
      entry.settle()
    }
    forgetting ??= forgetSoon()
  }

  /** What is not forgotten is filed once more by the next process, which changes nothing. */
  async function forgetSoon(): Promise<void> {
    await clock.sleep(forgetAfterMs, stopping.signal)
    const ids = forgettable
    forgettable = []
    forgetting = undefined
    await appending
      .use((on) => forgetArrivals(on, ids))
      .catch((error: unknown) => log.warn({ err: error }, 'filed arrivals not forgotten'))
  }

  function packNew(row: InboundRow): Packed {
    if (row.profile_name && filing.isKnownName(personOf(row), row.profile_name)) row.profile_name = undefined
    return pack(row)
  }

  async function recover(before: Date | null): Promise<void> {
    for (let full = true; full && !stopping.signal.aborted; ) {
      const left = await appending.use((on) => readArrivals(on, before, recoverAtOnce))
      full = left.length === recoverAtOnce
      for (const { items } of left) await filing.add(items.map(pack))
      if (left.length > 0)
        await appending.use((on) =>
          forgetArrivals(
            on,
            left.map(({ id }) => id),
          ),
        )
    }
  }

  return {
    /** Resolves when the messages are committed: filed, or written ahead. */
    async add(rows: readonly InboundRow[]): Promise<void> {
      while (backlogSize >= maxBacklog) await backlog[0]?.filed
      const isFlood = backlog.length > 0 || appends.size() > 0 || filing.size() >= aheadFrom
      await (isFlood ? appends : filing).add(rows.map(packNew))
    },
    /** Resolves when everything acknowledged so far is filed. */
    allFiled: () => backlog.at(-1)?.filed ?? Promise.resolve(),
    /** At the start: files all that is there, whatever its time says (a simulator's clock may have run ahead). */
    recoverAll: () => recover(null),
    /** Files what dead processes left behind. */
    recoverOrphans: () => recover(new Date(clock.now().getTime() - orphanAfterMs)),
    /** Leaves what is not filed to the next process. */
    async stop(): Promise<void> {
      stopping.abort()
      await working
      await forgetting
    },
  }
}

export type Arrivals = ReturnType<typeof createArrivals>
