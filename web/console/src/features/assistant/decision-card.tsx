import type { DecisionView } from '@govconnect/assistant/contract'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { Lock, Siren } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { DecisionWhy } from './decision-why.tsx'
import { percent } from './percent.ts'

const Scores = ({ decision }: { decision: DecisionView }) => {
  const t = useT()
  const { intent_scores, reasons } = decision.understanding
  // An answer to a question ("ya", a button) speaks for no intent; what is listed then is only a default.
  if (reasons.length === 0) return <p className="mt-2 text-ink-3 text-small">{t('assistant.noIntent')}</p>
  const scores = intent_scores.slice(0, 3)
  return (
    <ul aria-label={t('assistant.intents')} className="mt-2 flex flex-col gap-1.5">
      {scores.map(({ intent, confidence }) => (
        <li key={intent} className="text-small">
          <span className="flex justify-between gap-2">
            <span className="font-semibold">{t(`assistant.intent.${intent}`)}</span>
            <span className="figures text-ink-3">{percent(confidence)}</span>
          </span>
          <span aria-hidden className="mt-0.5 block h-1 overflow-hidden rounded-full bg-sunken">
            <span className="block h-full rounded-full bg-primary" style={{ width: `${confidence * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Why the assistant answered as it did: what it understood, what it did, and by which rule. */
export const DecisionCard = ({ decision }: { decision: DecisionView }) => {
  const t = useT()
  const format = useFormat()
  return (
    <article className="rounded-md border border-line p-3">
      <div className="flex flex-wrap items-center gap-2">
        <StateChip tone={decision.action === 'none' ? 'neutral' : 'primary'}>
          {t(`assistant.action.${decision.action}`)}
        </StateChip>
        {decision.understanding.emergency ? (
          <StateChip tone="danger" icon={Siren}>
            {t('cases.emergency')}
          </StateChip>
        ) : null}
        {decision.slots?.confidential ? (
          <StateChip tone="neutral" icon={Lock}>
            {t('cases.confidential')}
          </StateChip>
        ) : null}
        <time dateTime={decision.at} className="figures ml-auto text-ink-3 text-small">
          {format.dateTime(decision.at)}
        </time>
      </div>
      <Scores decision={decision} />
      {decision.words_kept ? null : <p className="mt-2 text-ink-3 text-small">{t('assistant.wordsRemoved')}</p>}
      <details className="mt-2 text-small">
        <summary className="py-1 font-semibold text-primary-text">{t('assistant.why')}</summary>
        <DecisionWhy decision={decision} />
      </details>
    </article>
  )
}
