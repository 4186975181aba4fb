import type { DecisionView } from '@govconnect/assistant/contract'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { Siren } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'

const percent = (share: number) => `${Math.round(share * 100)} %`

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="flex gap-3">
    <dt className="w-24 shrink-0 text-ink-3">{name}</dt>
    <dd className="min-w-0 flex-1 break-words font-medium">{children}</dd>
  </div>
)

const Scores = ({ decision }: { decision: DecisionView }) => {
  const t = useT()
  const scores = decision.understanding.intent_scores.slice(0, 3)
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
  const { understanding } = decision
  return (
    <article className="rounded-md border border-line p-3">
      <div className="flex flex-wrap items-center gap-2">
        <StateChip tone={decision.action === 'none' ? 'neutral' : 'primary'}>
          {t(`assistant.action.${decision.action}`)}
        </StateChip>
        {understanding.emergency ? (
          <StateChip tone="danger" icon={Siren}>
            {t('cases.emergency')}
          </StateChip>
        ) : null}
        <time dateTime={decision.at} className="figures ml-auto text-ink-3 text-small">
          {format.timeWithSeconds(decision.at)}
        </time>
      </div>
      <Scores decision={decision} />
      <details className="mt-2 text-small">
        <summary className="font-semibold text-primary-text">{t('assistant.why')}</summary>
        <dl className="mt-2 flex flex-col gap-1">
          {understanding.kategori ? <Fact name={t('cases.fields.category')}>{understanding.kategori}</Fact> : null}
          {understanding.alamat ? <Fact name={t('cases.detail.address')}>{understanding.alamat}</Fact> : null}
          {understanding.layanan ? <Fact name={t('assistant.service')}>{understanding.layanan}</Fact> : null}
          {decision.case_number ? <Fact name={t('cases.title')}>{decision.case_number}</Fact> : null}
          <Fact name={t('assistant.rule')}>
            <code className="font-mono">{decision.outcome}</code>
          </Fact>
          {understanding.reasons.length > 0 ? (
            <Fact name={t('assistant.reasons')}>{understanding.reasons.join('; ')}</Fact>
          ) : null}
          {decision.sources.length > 0 ? (
            <Fact name={t('assistant.sources')}>{decision.sources.join(', ')}</Fact>
          ) : null}
          <Fact name={t('assistant.engine')}>
            {decision.engine} {decision.engine_version} · {t('simulator.ms', { ms: Math.round(decision.latency_ms) })}
          </Fact>
        </dl>
      </details>
    </article>
  )
}
