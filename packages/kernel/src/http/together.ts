import { Refusal } from '../contract/refusal.ts'
import { isConnectionFault } from '../db/database.ts'
import { createGroupCommit } from '../db/group-commit.ts'
import type { Tx } from '../db/tx.ts'
import type { IdempotencyScope } from './idempotency.ts'
import { type Answered, onceTogether } from './once-together.ts'

/** One request that may share its transaction. */
interface Shared {
  input: unknown
  scope: IdempotencyScope | undefined
  /** See `Gathering.apart`. */
  apart: string
}

/** What the requests of one line share. */
interface LineWork {
  inTx<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Answers, or refusals, in the order of the inputs. */
  answer(tx: Tx, inputs: readonly unknown[]): Promise<readonly unknown[]>
}

export type Lines = ReturnType<typeof createLines>

interface Item extends Shared {
  answered?: Answered
}

/** So many share a transaction at most: the first of a crowd is not to wait for the last. */
const togetherAtMost = 20

/** Lines of requests, each answered a batch at a time; a line is there while somebody stands in it. */
export function createLines() {
  const lines = new Map<string, ReturnType<typeof createLine>>()
  return {
    /** @throws Refusal of this request; the fault of its transaction */
    async ask(name: string, shared: Shared, work: LineWork): Promise<Answered> {
      const line = lines.get(name) ?? createLine(work)
      lines.set(name, line)
      const item: Item = { ...shared }
      try {
        await line.add([item])
      } finally {
        if (line.size() === 0) lines.delete(name)
      }
      const answered = item.answered!
      if (answered.result instanceof Refusal) throw answered.result
      return answered
    },
  }
}

function createLine({ inTx, answer }: LineWork) {
  return createGroupCommit<Item>({
    maxBatch: togetherAtMost,
    isFault: isConnectionFault,
    apart: ({ apart, scope }) => (scope ? [`of ${apart}`, `by ${scope.actor} ${scope.key}`] : [`of ${apart}`]),
    async store(items) {
      const inputs = (fresh: readonly Item[]) => fresh.map(({ input }) => input)
      const all = await inTx((tx) => onceTogether(tx, items, (fresh) => answer(tx, inputs(fresh))))
      for (const [n, item] of items.entries()) item.answered = all[n]!
    },
    giveUp: (_one, error) => Promise.reject(error),
  })
}
