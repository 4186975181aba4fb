import type { CaseDetail, CaseUpdateView } from '@govconnect/cases/contract'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { Timeline, type TimelineEntry } from '@govconnect/ui/timeline.tsx'
import {
  ArrowRightLeft,
  Flag,
  Lock,
  type LucideIcon,
  MessageSquareText,
  Pencil,
  RotateCcw,
  Undo2,
  UserRound,
} from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { toneOfStatus } from './case-chips.tsx'

type Entry = CaseUpdateView

const icons: Record<Entry['kind'], LucideIcon> = {
  created: Flag,
  status: ArrowRightLeft,
  fields: Pencil,
  note: MessageSquareText,
  assigned: UserRound,
  withdrawn: Undo2,
  disputed: RotateCcw,
}

const textOf = (record: Record<string, unknown> | null, name: string): string | null => {
  const value = record?.[name]
  return typeof value === 'string' && value !== '' ? value : null
}

const statusOf = (record: Entry['to']): CaseDetail['status'] | null => {
  const value = textOf(record, 'status')
  return value === 'baru' || value === 'proses' || value === 'selesai' || value === 'ditolak' ? value : null
}

const subOf = (record: Entry['to']): NonNullable<CaseDetail['sub_state']> | null => {
  const value = textOf(record, 'sub_state')
  return value === 'verifikasi' || value === 'koordinasi' || value === 'disposisi' || value === 'dikerjakan'
    ? value
    : null
}

const useTitle = () => {
  const t = useT()
  const nameOf = (record: Entry['to']) => {
    const status = statusOf(record)
    const sub = subOf(record)
    const words = [status ? t(`cases.status.${status}`) : null, sub ? t(`cases.sub.${sub}`) : null]
    return words.filter(Boolean).join(' · ')
  }
  return (entry: Entry): string => {
    switch (entry.kind) {
      case 'created':
        return t('cases.timeline.created')
      case 'status':
        return t('cases.timeline.status', { from: nameOf(entry.from), to: nameOf(entry.to) })
      case 'fields':
        return t('cases.timeline.fields', { fields: Object.keys(entry.to ?? {}).join(', ') })
      case 'note':
        return entry.visibility === 'internal' ? t('cases.timeline.noteInternal') : t('cases.timeline.note')
      case 'assigned': {
        const to = [textOf(entry.to, 'officer_name') ?? textOf(entry.to, 'officer'), textOf(entry.to, 'agency')]
        const words = to.filter(Boolean).join(' · ')
        return words ? t('cases.timeline.assigned', { to: words }) : t('cases.timeline.unassigned')
      }
      case 'withdrawn':
        return t('cases.timeline.withdrawn')
      case 'disputed':
        return t('cases.timeline.disputed')
    }
  }
}

const useAuthor = () => {
  const t = useT()
  return ({ by }: Entry): string => {
    if (by.name) return by.name
    if (by.kind === 'citizen') return t('cases.timeline.citizen')
    return by.kind === 'assistant' ? t('cases.timeline.assistant') : t('cases.timeline.system')
  }
}

const toneOf = (entry: Entry): TimelineEntry['tone'] => {
  const status = statusOf(entry.to)
  if (entry.kind === 'created') return 'new'
  if (entry.kind === 'status' && status) return toneOfStatus[status]
  return entry.kind === 'disputed' ? 'accent' : 'neutral'
}

/** Newest first: an officer opens a case to learn what happened last. */
export const CaseTimeline = ({ item }: { item: CaseDetail }) => {
  const t = useT()
  const format = useFormat()
  const titleOf = useTitle()
  const authorOf = useAuthor()
  const entries = item.timeline.toReversed().map(
    (entry): TimelineEntry => ({
      id: entry.id,
      icon: entry.kind === 'note' && entry.visibility === 'internal' ? Lock : icons[entry.kind],
      tone: toneOf(entry),
      title: (
        <span className="flex flex-wrap items-center gap-2">
          {titleOf(entry)}
          {entry.note && entry.visibility === 'public' ? (
            <StateChip tone="primary">{t('cases.note.public')}</StateChip>
          ) : null}
        </span>
      ),
      meta: t('cases.timeline.by', { name: authorOf(entry), at: format.dateTime(entry.at) }),
      at: entry.at,
      body: entry.note,
    }),
  )
  return <Timeline label={t('cases.detail.timeline')} entries={entries} />
}
