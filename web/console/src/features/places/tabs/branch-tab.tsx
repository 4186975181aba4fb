import type { BranchView } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Card } from '@govconnect/ui/card.tsx'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { zoneName } from '@govconnect/web/format.ts'
import { Archive, ArchiveRestore, Check, CircleDashed, Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLanguage, useT } from '../../../app/texts.ts'
import { useCan, useMe } from '../../session/api/me.ts'
import { useAreas, useCounters, useServices } from '../api/lists.ts'
import { dayNames, weekText } from '../hours.ts'
import type { PlaceTab } from '../search.ts'
import { shownOf } from './use-open.tsx'
import { WaitAccuracy } from './wait-accuracy.tsx'

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-ink-3 text-small">{name}</dt>
    <dd className="break-words">{children}</dd>
  </div>
)

/** What a branch still needs before the first number can be called. */
const NextSteps = ({ branch, onTab }: { branch: BranchView; onTab: (tab: PlaceTab) => void }) => {
  const t = useT()
  const lists = { areas: useAreas(branch.id), services: useServices(branch.id), counters: useCounters(branch.id) }
  const steps = (['areas', 'services', 'counters'] as const).map((tab) => ({
    tab,
    known: lists[tab].data !== undefined,
    count: (lists[tab].data ?? []).filter(({ archived }) => !archived).length,
  }))
  if (steps.some(({ known }) => !known) || steps.every(({ count }) => count > 0)) return null
  return (
    <Card title={t('places.steps.title')}>
      <ol className="flex flex-col gap-1">
        {steps.map(({ tab, count }) => (
          <li key={tab} className="flex items-center gap-2">
            {count > 0 ? (
              <Check aria-hidden className="size-4 text-done-text" />
            ) : (
              <CircleDashed aria-hidden className="size-4 text-ink-3" />
            )}
            <span className="flex-1">{t(`places.steps.${tab}`)}</span>
            {count > 0 ? (
              <span className="text-ink-2">{t('places.steps.done', { count })}</span>
            ) : (
              <Button size="sm" onClick={() => onTab(tab)}>
                {t('places.steps.go', { name: t(`places.tabs.${tab}`) })}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}

type BranchTabProps = {
  branch: BranchView
  onTab: (tab: PlaceTab) => void
  onEdit: () => void
  onArchive: () => void
}

/** The branch itself. */
export const BranchTab = ({ branch, onTab, onEdit, onArchive }: BranchTabProps) => {
  const t = useT()
  const days = dayNames(useLanguage(), 'short')
  const mayConfigure = useCan('lines.configure')
  const { tenant } = useMe()
  const services = shownOf(useServices(branch.id).data, false)
  return (
    <>
      <Card
        title={branch.name}
        action={branch.archived ? <StateChip tone="neutral">{t('places.archived')}</StateChip> : null}
      >
        <dl className="grid gap-3 md:grid-cols-2">
          <Fact name={t('places.fields.address')}>{branch.address || t('places.none')}</Fact>
          <Fact name={t('places.fields.phone')}>{branch.phone || t('places.none')}</Fact>
          <Fact name={t('places.fields.hours')}>{weekText(branch.hours, days) || t('places.hours.never')}</Fact>
          <Fact name={t('places.fields.zone')}>{zoneName(branch.zone)}</Fact>
          <Fact name={t('places.fields.dayEnds')}>
            {branch.day_ends === '00:00' ? t('places.fields.midnight') : branch.day_ends}
          </Fact>
          <Fact name={t('places.fields.slug')}>
            <code className="font-mono text-small">{branch.slug}</code>
          </Fact>
          <Fact name={t('places.services.letters')}>
            {[...new Set(services.map(({ letter }) => letter))].sort().join(', ') || t('places.none')}
          </Fact>
          {tenant ? (
            <Fact name={t('places.portal')}>
              <a href={`/t/${tenant.slug}`} target="_blank" rel="noreferrer" className="text-primary-text underline">
                {`${location.host}/t/${tenant.slug}`}
              </a>
            </Fact>
          ) : null}
        </dl>
        {mayConfigure ? (
          <div className="mt-4 flex flex-wrap gap-2">
            <Button onClick={onEdit}>
              <Pencil aria-hidden />
              {t('places.change')}
            </Button>
            <Button tone="quiet" onClick={onArchive}>
              {branch.archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
              {branch.archived ? t('places.restore') : t('places.archive')}
            </Button>
          </div>
        ) : null}
      </Card>
      {mayConfigure && !branch.archived ? <NextSteps branch={branch} onTab={onTab} /> : null}
      {branch.archived ? null : <WaitAccuracy branchId={branch.id} />}
    </>
  )
}
