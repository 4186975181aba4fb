import { Button } from '@govconnect/ui/button.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { ErrorState } from '@govconnect/ui/error-state.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { Link } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { troubleOf } from '../app/problem.ts'
import { useT } from '../app/texts.ts'

export const PagePending = () => <SkeletonRows rows={7} />

/** A page that broke: the reason where the server gave one, else that it was us. */
export const PageError = ({ error, reset }: { error: unknown; reset: () => void }) => {
  const t = useT()
  const known = error instanceof TypeError && !navigator.onLine
  const trouble =
    known || (error instanceof Error && error.name === 'ProblemError')
      ? troubleOf(error)
      : { title: t('errors.page'), detail: t('errors.pageDetail') }
  return (
    <div className="p-4">
      <ErrorState {...trouble} onRetry={reset} />
    </div>
  )
}

export const PageMissing = () => {
  const t = useT()
  return (
    <EmptyState
      icon={Compass}
      title={t('errors.notFound')}
      detail={t('errors.notFoundDetail')}
      action={
        <Button asChild tone="primary">
          <Link to="/">{t('errors.toHome')}</Link>
        </Button>
      }
    />
  )
}
