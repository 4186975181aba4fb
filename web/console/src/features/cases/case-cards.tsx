import type { CaseSummary } from '@govconnect/cases/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { useNow } from '@govconnect/web/now.ts'
import { Link } from '@tanstack/react-router'
import { useLanguage, useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { CaseMarks, DueChip, StatusChip } from './case-chips.tsx'

type CaseCardsProps = {
  rows: readonly CaseSummary[]
  selected: string | undefined
  more: { onLoad: () => void; busy: boolean } | undefined
}

/** The list beside an open case, and on phones. */
export const CaseCards = ({ rows, selected, more }: CaseCardsProps) => {
  const t = useT()
  const language = useLanguage()
  const format = useFormat()
  const now = useNow()
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <ul aria-label={t('cases.table')}>
        {rows.map((row) => {
          const active = row.number === selected || row.id === selected
          return (
            <li key={row.id}>
              <Link
                to="/kasus/$caseId"
                params={{ caseId: row.number }}
                search={true}
                aria-current={active ? 'true' : undefined}
                className={cn(
                  'block border-line border-b px-4 py-3 focus-visible:outline-offset-[-2px]',
                  active ? 'bg-primary-soft' : 'hover:bg-hover',
                )}
              >
                <span className="flex items-baseline justify-between gap-3">
                  <span className="truncate font-bold">{row.kategori_label[language]}</span>
                  <time dateTime={row.updated_at} className="shrink-0 text-ink-3 text-small">
                    {format.ago(row.updated_at, now)}
                  </time>
                </span>
                <span className="mt-0.5 line-clamp-2 text-ink-2">{row.alamat || row.deskripsi}</span>
                <span className="block text-ink-3 text-small">{row.number}</span>
                <span className="mt-2 flex flex-wrap items-center gap-1.5">
                  <StatusChip status={row.status} />
                  <DueChip item={row} />
                  <CaseMarks item={row} />
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
      {more ? (
        <div className="flex justify-center p-4">
          <Button onClick={more.onLoad} busy={more.busy}>
            {t('common.loadMore')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
