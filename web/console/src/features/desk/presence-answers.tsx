import type { CounterView, ServiceView } from '@govconnect/queue/contract'
import { choicesOf, currentOf } from '../tickets/conflict.ts'
import { RefusalView } from '../tickets/conflict-view.tsx'
import { IntentBanner } from '../tickets/intent-banner.tsx'
import { useLabel } from '../tickets/words.ts'
import { CloseDialog } from './close-dialog.tsx'
import type { usePresenceActs } from './use-desk-acts.ts'

type PresenceAnswersProps = {
  acts: ReturnType<typeof usePresenceActs>
  counter: CounterView | undefined
  named: { counters: readonly CounterView[]; services: readonly ServiceView[] }
  onClose: (ticket: 'complete' | 'hold' | 'return') => void
}

/** What became of opening, closing and being there; a counter with a visitor asks first. */
export const PresenceAnswers = ({ acts: { intents }, counter, named, onClose }: PresenceAnswersProps) => {
  const label = useLabel()
  const choices = choicesOf(intents.refusal)
  return (
    <>
      <IntentBanner intents={intents} />
      {intents.refusal && choices.length === 0 ? (
        <RefusalView error={intents.refusal} seen={null} named={named} onClose={intents.dismiss} />
      ) : null}
      {counter && choices.length > 0 ? (
        <CloseDialog
          counter={label(counter.name)}
          number={currentOf(intents.refusal)?.number ?? ''}
          choices={choices}
          onChoose={onClose}
          onClose={intents.dismiss}
        />
      ) : null}
    </>
  )
}
