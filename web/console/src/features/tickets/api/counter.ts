import { openCounter } from '@govconnect/queue/contract'
import { api } from '../../../app/api.ts'
import { answerInTime } from '../intent.ts'

export type CounterChange = {
  open: boolean
  /** What becomes of the visitor there. */
  ticket?: 'complete' | 'hold' | 'return'
  /** Somebody else's, by a supervisor, with a reason. */
  force?: boolean
  reason?: string
}

export const sendCounter = (counterId: string, change: CounterChange, requestId: string) =>
  api.call(
    openCounter,
    { params: { id: counterId }, body: { force: false, ...change, request_id: requestId } },
    answerInTime(),
  )
