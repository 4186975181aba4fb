import type { CounterView } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { ArrowLeft, DoorOpen, UserRound } from 'lucide-react'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'
import { useCan } from '../session/api/me.ts'
import { ReasonField } from '../tickets/act-dialogs.tsx'
import { FormDialog } from '../tickets/form-dialog.tsx'
import { useLabel } from '../tickets/words.ts'

type ChooseCounterProps = {
  counters: readonly CounterView[]
  /** Names of waiting areas by id. */
  areaNames: ReadonlyMap<string, string>
  busy: boolean
  onOpen: (counterId: string, force?: { reason: string }) => void
  /** Where a counter is open already. */
  onBack?: () => void
}

export const ChooseCounter = ({ counters, areaNames, busy, onOpen, onBack }: ChooseCounterProps) => {
  const t = useT()
  const [taking, setTaking] = useState<CounterView | null>(null)
  if (counters.length === 0 && !onBack)
    return <EmptyState icon={DoorOpen} title={t('desk.noCounters')} detail={t('desk.noCountersDetail')} />
  return (
    <section aria-label={t('desk.choose')} className="mx-auto w-full max-w-4xl p-4">
      <h2 className="font-bold text-title">{t('desk.choose')}</h2>
      <p className="mt-1 text-ink-2">{t('desk.chooseLead')}</p>
      {onBack ? (
        <Button className="mt-3" onClick={onBack}>
          <ArrowLeft aria-hidden />
          {t('desk.backToDesk')}
        </Button>
      ) : null}
      <ul className="mt-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {counters.map((counter) => (
          <li key={counter.id}>
            <CounterCard
              counter={counter}
              areas={counter.area_ids.flatMap((id) => areaNames.get(id) ?? []).join(', ')}
              busy={busy}
              onOpen={() => (counter.open ? setTaking(counter) : onOpen(counter.id))}
            />
          </li>
        ))}
      </ul>
      {taking ? (
        <TakeDialog
          counter={taking}
          onTake={(reason) => onOpen(taking.id, { reason })}
          onClose={() => setTaking(null)}
        />
      ) : null}
    </section>
  )
}

type CounterCardProps = { counter: CounterView; areas: string; busy: boolean; onOpen: () => void }

const CounterCard = ({ counter, areas, busy, onOpen }: CounterCardProps) => {
  const t = useT()
  const label = useLabel()
  const supervises = useCan('lines.supervise')
  const name = label(counter.name)
  return (
    <article className="flex h-full flex-col gap-2 rounded-md border border-line bg-surface p-4">
      <h3 className="font-bold text-lead">{name}</h3>
      <p className="text-ink-3 text-small">{areas}</p>
      <div className="mt-auto flex flex-wrap items-center justify-between gap-2 pt-2">
        {counter.open ? (
          <>
            <StateChip tone="neutral" icon={UserRound}>
              {counter.agent?.name ?? t('desk.taken')}
            </StateChip>
            {supervises ? (
              <Button size="sm" disabled={busy} onClick={onOpen} aria-label={`${t('desk.take')}: ${name}`}>
                {t('desk.take')}
              </Button>
            ) : null}
          </>
        ) : (
          <>
            <StateChip tone="done">{t('desk.free')}</StateChip>
            <Button tone="primary" disabled={busy} onClick={onOpen} aria-label={`${t('desk.open')}: ${name}`}>
              {t('desk.open')}
            </Button>
          </>
        )}
      </div>
    </article>
  )
}

type TakeDialogProps = { counter: CounterView; onTake: (reason: string) => void; onClose: () => void }

const TakeDialog = ({ counter, onTake, onClose }: TakeDialogProps) => {
  const t = useT()
  const label = useLabel()
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={t('desk.takeOf', { counter: label(counter.name) })}
      description={t('desk.takeLead', { agent: counter.agent?.name ?? '–' })}
      action={t('desk.take')}
      ready={reason.trim() !== ''}
      onSubmit={() => onTake(reason)}
      onClose={onClose}
    >
      <ReasonField value={reason} onChange={setReason} required />
    </FormDialog>
  )
}
