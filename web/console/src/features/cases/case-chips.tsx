import type { CaseSummary } from '@govconnect/cases/contract'
import { type ChipTone, StateChip } from '@govconnect/ui/state-chip.tsx'
import { CalendarClock, Lock, RotateCcw, Siren } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'

export const toneOfStatus: Record<CaseSummary['status'], ChipTone> = {
  baru: 'new',
  proses: 'progress',
  selesai: 'done',
  ditolak: 'refused',
}

export const StatusChip = ({ status }: { status: CaseSummary['status'] }) => {
  const t = useT()
  return <StateChip tone={toneOfStatus[status]}>{t(`cases.status.${status}`)}</StateChip>
}

const toneOfSla = { on_time: 'neutral', at_risk: 'progress', breached: 'accent' } as const

/** The promised day, and how it stands: words and colour, and the accent only when it is late. */
export const DueChip = ({ item }: { item: Pick<CaseSummary, 'sla' | 'due_on'> }) => {
  const t = useT()
  const format = useFormat()
  if (item.sla === 'none' || !item.due_on) return null
  // A calendar day, not an instant: noon UTC is the same day in every zone of Indonesia.
  const day = format.brief(`${item.due_on}T05:00:00Z`, 0)
  return (
    <StateChip tone={toneOfSla[item.sla]} icon={CalendarClock}>
      {item.sla === 'on_time' ? day : `${t(`cases.sla.${item.sla}`)} · ${day}`}
    </StateChip>
  )
}

export const CaseMarks = ({ item }: { item: CaseSummary }) => {
  const t = useT()
  return (
    <>
      {item.emergency ? (
        <StateChip tone="danger" icon={Siren}>
          {t('cases.emergency')}
        </StateChip>
      ) : null}
      {item.confidential ? (
        <StateChip tone="neutral" icon={Lock}>
          {t('cases.confidential')}
        </StateChip>
      ) : null}
      {item.reopened_count > 0 ? (
        <StateChip tone="accent" icon={RotateCcw}>
          {t('cases.reopened', { count: item.reopened_count })}
        </StateChip>
      ) : null}
    </>
  )
}
