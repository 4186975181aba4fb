import { Button } from '@govconnect/ui/button.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { ErrorState } from '@govconnect/ui/error-state.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { Link } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { troubleOf } from '../app/problem.ts'
import { useT } from '../app/texts.ts'
import { usePageTitle } from './page-title.ts'

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

/** Before there is a shell around the page: the same, as a page of its own. */
export const WholePageError = (props: { error: unknown; reset: () => void }) => {
  const t = useT()
  return (
    <main className="min-h-dvh bg-canvas">
      <h1 className="sr-only">{t('common.app')}</h1>
      <PageError {...props} />
    </main>
  )
}

export const PageMissing = () => {
  const t = useT()
  usePageTitle(t('errors.notFound'))
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

/** The same for an address no shell surrounds. */
export const WholePageMissing = () => {
  const t = useT()
  return (
    <main className="flex min-h-dvh flex-col justify-center bg-canvas">
      <h1 className="sr-only">{t('common.app')}</h1>
      <PageMissing />
    </main>
  )
}
