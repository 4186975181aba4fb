import type { PolicyView } from '@govconnect/queue/contract'
import { cn } from '@govconnect/ui/cn.ts'
import { Link } from '@tanstack/react-router'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { PolicyChip } from './policy-chip.tsx'
import type { PoliciesSearch } from './search.ts'

type VersionsListProps = { policies: readonly PolicyView[]; shown: string | undefined; search: PoliciesSearch }

/** All versions of a branch, newest first. */
export const VersionsList = ({ policies, shown, search }: VersionsListProps) => {
  const t = useT()
  const format = useFormat()
  return (
    <ul aria-label={t('policies.versions')} className="flex flex-col">
      {policies.map(({ id, number, state, note, made_by, created_at, published_at }) => (
        <li key={id}>
          <Link
            to="/kebijakan"
            search={{ ...search, policy: id }}
            aria-current={id === shown ? 'page' : undefined}
            className={cn(
              'flex flex-col gap-1 border-line border-b px-4 py-3 hover:bg-hover focus-visible:outline-offset-[-2px]',
              id === shown && 'bg-primary-soft hover:bg-primary-soft',
            )}
          >
            <span className="flex flex-wrap items-center gap-2">
              <span className="font-bold">{t('policies.number', { number })}</span>
              <PolicyChip state={state} />
            </span>
            {note ? <span className="line-clamp-2 break-words text-ink-2">{note}</span> : null}
            <span className="text-ink-3 text-small">
              {made_by.name} · {format.dateTime(published_at ?? created_at)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
