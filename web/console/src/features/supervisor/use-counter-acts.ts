import { say } from '@govconnect/ui/toast.tsx'
import { useQueryClient } from '@tanstack/react-query'
import { newKey } from '../../app/api.ts'
import { useT } from '../../app/texts.ts'
import { linesKey } from '../tickets/api/branch.ts'
import { type CounterChange, sendCounter } from '../tickets/api/counter.ts'
import { useIntents } from '../tickets/use-intents.ts'

/** A supervisor's hand on counters of others. */
export const useCounterActs = (branchId: string) => {
  const t = useT()
  const queries = useQueryClient()
  const intents = useIntents(() => void queries.invalidateQueries({ queryKey: linesKey(branchId) }))
  const change = (counterId: string, asked: CounterChange) =>
    intents.start({
      id: newKey(),
      wish: `counter ${counterId} ${JSON.stringify(asked)}`,
      label: t('supervisor.close'),
      run: async (requestId) => {
        await sendCounter(counterId, asked, requestId)
        void say(t('supervisor.closed'))
      },
    })
  return { intents, change }
}
