import { Card } from '@govconnect/ui/card.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { Kbd } from '@govconnect/ui/kbd.tsx'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { useHotkeys } from '@govconnect/web/hotkeys.ts'
import { useNow } from '@govconnect/web/now.ts'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronRight, ClipboardList, MessagesSquare, PartyPopper, UserRoundX } from 'lucide-react'
import { useLanguage, useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { CaseMarks, DueChip } from '../cases/case-chips.tsx'
import { nameOf } from '../inbox/conversation-row.tsx'
import type { WorstItem } from './worst.ts'

const targetOf = (one: WorstItem) =>
  one.kind === 'case'
    ? ({ to: '/kasus/$caseId', params: { caseId: one.item.number }, search: {} } as const)
    : ({ to: '/inbox/$conversationId', params: { conversationId: one.id }, search: {} } as const)

const Row = ({ one, first, now }: { one: WorstItem; first: boolean; now: number }) => {
  const t = useT()
  const language = useLanguage()
  const format = useFormat()
  const Icon = one.kind === 'case' ? ClipboardList : MessagesSquare
  const title =
    one.kind === 'case'
      ? one.item.kategori_label[language]
      : nameOf(one.conversation.citizen, t('inbox.unknownCitizen'))
  const detail =
    one.kind === 'case'
      ? one.item.alamat || one.item.deskripsi
      : (one.conversation.handover_summary?.replaceAll('\n', ' · ') ?? one.conversation.last_text ?? '')
  return (
    <li className="border-line border-t first:border-t-0">
      <Link
        {...targetOf(one)}
        className="flex items-center gap-3 px-4 py-3 hover:bg-hover focus-visible:outline-offset-[-2px]"
      >
        <span className="flex size-9 shrink-0 items-center justify-center rounded-md bg-accent-soft text-accent-text">
          <Icon aria-hidden className="size-[18px]" />
        </span>
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="truncate font-bold">{title}</span>
            {one.kind === 'case' ? (
              <>
                <CaseMarks item={one.item} />
                <DueChip item={one.item} />
              </>
            ) : (
              <StateChip tone="accent" icon={UserRoundX}>
                {t('inbox.owner.nobody')}
              </StateChip>
            )}
          </span>
          <span className="block truncate text-ink-2 text-small">{detail}</span>
        </span>
        <time dateTime={one.since} className="shrink-0 text-ink-3 text-small">
          {format.ago(one.since, now)}
        </time>
        {first ? (
          <span className="max-md:hidden">
            <Kbd keys="Enter" />
          </span>
        ) : (
          <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3 max-md:hidden" />
        )}
      </Link>
    </li>
  )
}

/** Enter opens the worst. */
export const WorstList = ({ items }: { items: readonly WorstItem[] }) => {
  const t = useT()
  const now = useNow()
  const navigate = useNavigate()
  const first = items[0]
  useHotkeys(
    first
      ? [
          {
            keys: 'Enter',
            label: t('home.openWorst'),
            group: t('shell.groupPage'),
            run: () => {
              // A focused link or button keeps its own Enter.
              if (document.activeElement instanceof HTMLElement && document.activeElement.closest('a,button')) {
                document.activeElement.click()
                return
              }
              void navigate(targetOf(first))
            },
          },
        ]
      : [],
  )
  return (
    <Card title={t('home.worst')} flush>
      {items.length === 0 ? (
        <EmptyState icon={PartyPopper} title={t('home.calm')} detail={t('home.calmDetail')} />
      ) : (
        <ul className="border-line border-t">
          {items.map((one, position) => (
            <Row key={one.id} one={one} first={position === 0} now={now} />
          ))}
        </ul>
      )}
    </Card>
  )
}
