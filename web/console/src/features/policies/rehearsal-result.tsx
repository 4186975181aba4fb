import type { PolicyView } from '@govconnect/queue/contract'
import { Card } from '@govconnect/ui/card.tsx'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { useLanguage, useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { useServices } from '../places/api/lists.ts'
import { namesOf } from '../places/names.ts'
import { changeOf, classRows, type Rehearsal, type RehearsalRow, totals, type Verdict, verdictOf } from './rehearsal.ts'
import { RehearsalTable } from './rehearsal-table.tsx'
import { WaitBars } from './wait-bars.tsx'

const tones: Record<Verdict, 'danger' | 'done' | 'neutral'> = { longer: 'danger', shorter: 'done', same: 'neutral' }

const useClassNames = (policy: PolicyView) => {
  const language = useLanguage()
  const names = new Map(policy.rules.classes.map(({ code, label }) => [code, label[language]]))
  return (code: string): string => names.get(code) ?? code
}

/** "Half of them wait 4 minutes less (12 → 8)." */
const useSentence = () => {
  const t = useT()
  const format = useFormat()
  return (row: RehearsalRow): string => {
    const change = changeOf(row, 'wait_p50_minutes')
    if (change === null) return t('policies.rehearsal.nobody')
    const [before, after] = [row.present.wait_p50_minutes ?? 0, row.proposed.wait_p50_minutes ?? 0].map(format.number)
    const values = { minutes: format.number(Math.abs(change)), before: before ?? '', after: after ?? '' }
    if (change === 0) return t('policies.rehearsal.unchanged', values)
    return change > 0 ? t('policies.rehearsal.longer', values) : t('policies.rehearsal.shorter', values)
  }
}

type RehearsalResultProps = { policy: PolicyView; rehearsal: Rehearsal }

/** Who waits longer, who loses, who does not come: in words, in a chart, in a table. */
export const RehearsalResult = ({ policy, rehearsal }: RehearsalResultProps) => {
  const t = useT()
  const format = useFormat()
  const language = useLanguage()
  const nameOf = useClassNames(policy)
  const sentence = useSentence()
  const services = namesOf(useServices(policy.branch_id).data ?? [], language)
  const rows = classRows(rehearsal)
  const all = totals(rehearsal)
  return (
    <>
      <Card title={t('policies.rehearsal.words')}>
        <p>
          {t('policies.rehearsal.over', { days: rehearsal.days, count: all.visitors, n: format.number(all.visitors) })}{' '}
          <strong>
            {all.worseOff === 0
              ? t('policies.rehearsal.nobodyLoses')
              : t('policies.rehearsal.losers', { count: all.worseOff, n: format.number(all.worseOff) })}
          </strong>
        </p>
        <ul className="mt-3 flex flex-col gap-2">
          {rows.map((row) => (
            <li key={row.class} className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="font-semibold">{nameOf(row.class)}</span>
              <StateChip tone={tones[verdictOf(row)]}>{t(`policies.rehearsal.verdicts.${verdictOf(row)}`)}</StateChip>
              <span className="text-ink-2">{sentence(row)}</span>
            </li>
          ))}
        </ul>
        <p className="mt-3 text-ink-2">
          {t('policies.rehearsal.noShows', { before: all.noShows[0], after: all.noShows[1] })}
        </p>
      </Card>
      <WaitBars rows={rows} nameOf={nameOf} />
      <RehearsalTable rehearsal={rehearsal} nameOf={nameOf} services={services} />
      <p className="text-ink-3 text-small">{t('policies.rehearsal.limits')}</p>
    </>
  )
}
