import type { CaseSummary } from '@govconnect/cases/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { Link } from '@tanstack/react-router'
import { ClipboardList, SearchX } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import type { useCaseList } from './api/list-cases.ts'
import { CaseCards } from './case-cards.tsx'
import { CaseTable } from './case-table.tsx'
import type { CaseSearch } from './search.ts'

type CaseListProps = {
  list: ReturnType<typeof useCaseList>
  rows: readonly CaseSummary[]
  compact: boolean
  selected: string | undefined
  search: CaseSearch
}

const Nothing = ({ search }: { search: CaseSearch }) => {
  const t = useT()
  const untouched = Object.keys(search).filter((key) => key !== 'kind' && key !== 'sort').length === 0
  if (!untouched)
    return (
      <EmptyState
        icon={SearchX}
        title={t('cases.emptyFiltered')}
        detail={t('cases.emptyFilteredDetail')}
        action={
          <Button asChild>
            <Link to="/kasus" search={{}}>
              {t('common.reset')}
            </Link>
          </Button>
        }
      />
    )
  return (
    <EmptyState
      icon={ClipboardList}
      title={t('cases.empty')}
      detail={t('cases.emptyDetail')}
      action={
        <Button asChild tone="primary">
          <Link to="/simulator">{t('cases.emptyAction')}</Link>
        </Button>
      }
    />
  )
}

export const CaseList = ({ list, rows, compact, selected, search }: CaseListProps) => {
  if (list.isPending) return <SkeletonRows rows={9} />
  if (list.error && rows.length === 0)
    return (
      <div className="p-4">
        <TroubleView error={list.error} onRetry={() => void list.refetch()} />
      </div>
    )
  if (rows.length === 0) return <Nothing search={search} />
  const more = list.hasNextPage ? { onLoad: () => void list.fetchNextPage(), busy: list.isFetchingNextPage } : undefined
  return compact ? <CaseCards rows={rows} selected={selected} more={more} /> : <CaseTable rows={rows} more={more} />
}
