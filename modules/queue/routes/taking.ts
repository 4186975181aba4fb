import { type Gathering, Refusal, type RequestContext, type Tx } from '@govconnect/kernel'
import { type Coming, type Taking, visitorOf } from '../commands/join.ts'
import { type Taken, takeTogether } from '../commands/take.ts'
import type { Acting } from '../rules/life/index.ts'
import { setupOf } from '../setup.ts'
import { frameOf } from '../work.ts'

interface Asking {
  ctx: RequestContext
  body: Taking & { request_id: string; branch_id: string }
}

interface How {
  coming(ctx: RequestContext): Coming
  /** Who acts, where it is not the caller. */
  by?: Acting
}

/** Those who come to one branch share its series of numbers; a person's second number is decided after the first. */
export const gatherComers = ({ coming }: How): Gathering<Asking> => ({
  line: ({ body }) => body.branch_id,
  apart: ({ body, ctx }) => visitorOf(body, coming(ctx))?.key ?? body.request_id,
})

/** Gives numbers to all who ask; `show` makes the answer of each. */
export async function takeAll<Answer>(
  tx: Tx,
  asked: readonly Asking[],
  { coming, by, show }: How & { show(taken: Taken): Promise<Answer> },
): Promise<(Answer | Refusal)[]> {
  const setup = await setupOf(tx)
  const comers = asked.map(({ ctx, body }) => {
    const frame = frameOf(tx, ctx)
    return { work: { ...frame, by: by ?? frame.by, setup }, asked: body, coming: coming(ctx) }
  })
  const taken = await takeTogether(comers)
  return Promise.all(taken.map((one) => (one instanceof Refusal ? one : show(one))))
}
