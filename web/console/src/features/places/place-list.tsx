import { Button } from '@govconnect/ui/button.tsx'
import { Card } from '@govconnect/ui/card.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { useHotkeys } from '@govconnect/web/hotkeys.ts'
import { type LucideIcon, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useCan } from '../session/api/me.ts'

type Loaded = { isPending: boolean; error: unknown; data: unknown; refetch: () => unknown }

type PlaceListProps = {
  title: string
  lead: string
  /** Words of the button that adds one. */
  add: string
  onAdd: () => void
  lists: readonly Loaded[]
  empty: { icon: LucideIcon; title: string; detail: string }
  /** Null where the list is empty. */
  children: ReactNode
}

/** The frame of a tab: its list, how to add to it, and what stands there while there is none. */
export const PlaceList = ({ title, lead, add, onAdd, lists, empty, children }: PlaceListProps) => {
  const t = useT()
  const mayConfigure = useCan('lines.configure')
  useHotkeys(mayConfigure ? [{ keys: 'C', label: add, group: t('shell.groupPage'), run: onAdd }] : [])
  const failed = lists.find(({ error, data }) => error && !data)
  if (failed) return <TroubleView error={failed.error} onRetry={() => void failed.refetch()} />
  if (lists.some(({ isPending }) => isPending)) return <SkeletonRows rows={5} />
  const button = mayConfigure ? (
    <Button tone={children ? 'outline' : 'primary'} size={children ? 'sm' : 'md'} onClick={onAdd}>
      <Plus aria-hidden />
      {add}
    </Button>
  ) : null
  if (!children) return <EmptyState {...empty} action={button} />
  return (
    <Card title={title} action={button} flush>
      <p className="px-4 pb-2 text-ink-2">{lead}</p>
      <ul aria-label={title} className="border-line border-t">
        {children}
      </ul>
    </Card>
  )
}
