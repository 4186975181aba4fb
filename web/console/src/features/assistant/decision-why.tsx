import type { DecisionView } from '@govconnect/assistant/contract'
import type { ReactNode } from 'react'
import { useT } from '../../app/texts.ts'
import { useCategoryName } from './api/category-name.ts'
import { percent } from './percent.ts'
import { wordReason } from './reason.ts'

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="flex gap-3">
    <dt className="w-24 shrink-0 text-ink-3">{name}</dt>
    <dd className="min-w-0 flex-1 break-words font-medium">{children}</dd>
  </div>
)

/** What the form held; for a turn without one, what was read in the message. */
const Held = ({ decision }: { decision: DecisionView }) => {
  const t = useT()
  const categoryName = useCategoryName()
  const { slots, understanding } = decision
  const { kategori, alamat, layanan, location } = slots ?? understanding
  return (
    <>
      {kategori ? <Fact name={t('cases.fields.category')}>{categoryName(kategori)}</Fact> : null}
      {alamat ? <Fact name={t('cases.detail.address')}>{alamat}</Fact> : null}
      {location ? (
        <Fact name={t('cases.detail.map')}>
          <span className="figures">
            {location.latitude.toFixed(5)}, {location.longitude.toFixed(5)}
          </span>
        </Fact>
      ) : null}
      {layanan ? <Fact name={t('assistant.service')}>{layanan}</Fact> : null}
      {slots?.deskripsi ? <Fact name={t('cases.detail.report')}>{slots.deskripsi}</Fact> : null}
      {slots && slots.media.length > 0 ? <Fact name={t('cases.detail.media')}>{slots.media.length}</Fact> : null}
    </>
  )
}

const known = ['complaint', 'service_request', 'handover'] as const

const Limits = ({ thresholds }: Pick<DecisionView, 'thresholds'>) => {
  const t = useT()
  const limits = known.flatMap((name) => {
    const limit = thresholds[name]
    return limit === undefined ? [] : [`${t(`assistant.threshold.${name}`)} ${percent(limit)}`]
  })
  return limits.length > 0 ? <Fact name={t('assistant.thresholds')}>{limits.join(', ')}</Fact> : null
}

/** Everything that led to a decision, in the order in which it was weighed. */
export const DecisionWhy = ({ decision }: { decision: DecisionView }) => {
  const t = useT()
  const categoryName = useCategoryName()
  const { understanding } = decision
  const { kategori_scores: candidates, reasons } = understanding
  return (
    <dl className="mt-2 flex flex-col gap-1">
      <Held decision={decision} />
      {decision.case_number ? <Fact name={t('cases.title')}>{decision.case_number}</Fact> : null}
      {candidates.length > 0 ? (
        <Fact name={t('assistant.candidates')}>
          {candidates.map((one) => `${categoryName(one.kategori)} ${percent(one.confidence)}`).join(', ')}
        </Fact>
      ) : null}
      {reasons.length > 0 ? (
        <Fact name={t('assistant.reasons')}>
          <ul className="flex flex-col gap-1">
            {[...new Set(reasons)].map((reason) => (
              <li key={reason}>{wordReason(reason, { t, categoryName })}</li>
            ))}
          </ul>
        </Fact>
      ) : null}
      <Limits thresholds={decision.thresholds} />
      {decision.sources.length > 0 ? <Fact name={t('assistant.sources')}>{decision.sources.join(', ')}</Fact> : null}
      <Fact name={t('assistant.rule')}>
        <code className="font-mono">{decision.outcome}</code>
      </Fact>
      <Fact name={t('assistant.engine')}>
        {decision.engine} {decision.engine_version} · {t('simulator.ms', { ms: Math.round(decision.latency_ms) })}
      </Fact>
      <Fact name={t('assistant.input')}>
        <code className="font-mono">{decision.input_hash.slice(0, 12)}</code>
      </Fact>
    </dl>
  )
}
