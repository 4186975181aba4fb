import { Button } from '@govconnect/ui/button.tsx'
import { useT } from '../../app/texts.ts'
import type { useTodaysTickets } from './api/today.ts'

/** The next page of a list, where there is one. */
export const MoreTickets = ({ list }: { list: ReturnType<typeof useTodaysTickets> }) => {
  const t = useT()
  if (!list.hasNextPage) return null
  return (
    <p className="flex justify-center p-3">
      <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t('common.loadMore')}
      </Button>
    </p>
  )
}
