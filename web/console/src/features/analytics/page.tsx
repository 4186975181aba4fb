import { Button } from '@govconnect/ui/button.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import { zoneName } from '@govconnect/web/format.ts'
import { useNow } from '@govconnect/web/now.ts'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { ChartNoAxesColumn, Download } from 'lucide-react'
import type { ComponentProps } from 'react'
import { tidy } from '../../app/search.ts'
import { useLanguage, useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { usePageTitle } from '../../shell/page-title.ts'
import { useMe } from '../session/api/me.ts'
import { csvAddress, type Figures, useFigures } from './api/figures.ts'
import { type Places, usePlaces } from './api/places.ts'
import { Charts } from './charts.tsx'
import { Filters } from './filters.tsx'
import { LiveStrip } from './live-strip.tsx'
import { Parts } from './parts.tsx'
import { type Days, dayIn, daysOf } from './periods.ts'
import type { AnalyticsSearch } from './search.ts'
import { Summary } from './summary.tsx'
import { useWords } from './use-words.ts'

const route = getRouteApi('/signed-in/analitik')

const Waiting = () => (
  <div role="status" aria-label={useT()('common.loading')} className="flex flex-col gap-4">
    <Skeleton className="h-40" />
    <Skeleton className="h-52" />
  </div>
)

type RangeProps = { search: AnalyticsSearch; days: Days; zone: string; places: Places | undefined }

const Head = ({ search, days, zone, empty }: Omit<RangeProps, 'places'> & { empty: boolean }) => {
  const t = useT()
  const language = useLanguage()
  const words = useWords()
  const range = days.from === days.to ? words.date(days.from) : `${words.date(days.from)} – ${words.date(days.to)}`
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <div className="min-w-0">
        <h2 className="font-bold text-lead">{t('analytics.history')}</h2>
        <p className="text-ink-2">
          {range} · {zoneName(zone)}
        </p>
      </div>
      {empty ? null : (
        <Button asChild>
          <a href={csvAddress(search, days, language)} download>
            <Download aria-hidden />
            {t('analytics.csv')}
          </a>
        </Button>
      )}
    </div>
  )
}

const isEmpty = ({ total }: Figures) => total.joined === 0 && total.missed_bookings === 0

const Found = (props: ComponentProps<typeof Parts>) => {
  const { figures } = props
  const t = useT()
  if (isEmpty(figures))
    return <EmptyState icon={ChartNoAxesColumn} title={t('analytics.empty')} detail={t('analytics.emptyDetail')} />
  return (
    <>
      <Summary total={figures.total} />
      {figures.by_hour.length > 0 ? <Charts figures={figures} /> : null}
      <Parts {...props} />
    </>
  )
}

/** Lines now, and what they were in a range of days. */
export const AnalyticsPage = () => {
  const t = useT()
  usePageTitle(t('analytics.title'))
  const search = route.useSearch()
  const navigate = useNavigate()
  const places = usePlaces().data
  const officeZone = useMe().tenant?.zone ?? 'Asia/Jakarta'
  const zone = places?.branches.find(({ id }) => id === search.branch)?.zone ?? officeZone
  const today = dayIn(zone, useNow(60_000))
  const days = daysOf(search, today)
  const found = useFigures(search, days)
  const change = (next: AnalyticsSearch) =>
    void navigate({ to: '/analitik', search: tidy({ ...search, ...next }), replace: true })
  const classes = found.data?.by_class.map((one) => one.class) ?? []
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-6xl flex-col gap-4 p-4 md:p-6">
        <LiveStrip branch={search.branch} places={places} />
        <section aria-label={t('analytics.history')} className="flex flex-col gap-4 border-line border-t pt-4">
          <Head search={search} days={days} zone={zone} empty={!found.data || isEmpty(found.data)} />
          <Filters {...{ search, days, today, places, classes }} onChange={change} />
          {found.isPending ? <Waiting /> : null}
          {found.error && !found.data ? <TroubleView error={found.error} onRetry={() => void found.refetch()} /> : null}
          {found.data ? (
            <div
              aria-busy={found.isPlaceholderData || undefined}
              className={cn('flex flex-col gap-4', found.isPlaceholderData && 'opacity-60')}
            >
              <Found {...{ figures: found.data, places, search }} onChange={change} />
            </div>
          ) : null}
        </section>
      </div>
    </div>
  )
}
