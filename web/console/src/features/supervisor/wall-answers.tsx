import type { CounterView, ServiceView } from '@govconnect/queue/contract'
import { RefusalView } from '../tickets/conflict-view.tsx'
import { IntentBanner } from '../tickets/intent-banner.tsx'
import type { TicketActs } from '../tickets/use-ticket-acts.ts'
import type { useCounterActs } from './use-counter-acts.ts'

type WallAnswersProps = {
  acts: TicketActs
  counterActs: ReturnType<typeof useCounterActs>
  named: { counters: readonly CounterView[]; services: readonly ServiceView[] }
}

export const WallAnswers = ({ acts, counterActs, named }: WallAnswersProps) => (
  <>
    <IntentBanner intents={acts.intents} />
    <IntentBanner intents={counterActs.intents} />
    {acts.intents.refusal ? (
      <RefusalView
        error={acts.intents.refusal}
        seen={acts.seen}
        named={named}
        onClose={() => {
          acts.intents.dismiss()
          acts.see(null)
        }}
      />
    ) : null}
    {counterActs.intents.refusal ? (
      <RefusalView
        error={counterActs.intents.refusal}
        seen={null}
        named={named}
        onClose={counterActs.intents.dismiss}
      />
    ) : null}
  </>
)
