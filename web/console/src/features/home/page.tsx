import { Card } from '@govconnect/ui/card.tsx'
import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import type { UseQueryResult } from '@tanstack/react-query'
import { CalendarX2, Hourglass, MessageCircleWarning, MessagesSquare, UserRoundX } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { usePageTitle } from '../../shell/page-title.ts'
import { useCan, useMe } from '../session/api/me.ts'
import { useRecentStats } from './api/case-stats.ts'
import { useCasesBySla, useCasesWithoutOfficer, useLanes, useWaitingConversations } from './api/needs-now.ts'
import { FigureCard } from './figure-card.tsx'
import { FlowChart } from './flow-chart.tsx'
import { LaneHealth } from './lane-health.tsx'
import { LineHealth } from './line-health.tsx'
import { worstItems } from './worst.ts'
import { WorstList } from './worst-list.tsx'

const figureOf = <T,>(found: UseQueryResult<T>, value: (data: T) => number): number | undefined | null => {
  if (found.data !== undefined) return value(found.data)
  return found.isError ? null : undefined
}

const useGreeting = () => {
  const t = useT()
  const format = useFormat()
  const hour = Number(format.time(Date.now()).slice(0, 2))
  if (hour < 11) return t('home.morning')
  if (hour < 15) return t('home.noon')
  return hour < 19 ? t('home.afternoon') : t('home.evening')
}

const Greeting = () => {
  const t = useT()
  const format = useFormat()
  const { staff, tenant } = useMe()
  const greeting = useGreeting()
  const name = staff.name.split(' ')[0] ?? staff.name
  return (
    <div>
      <h2 className="font-bold text-title">{t('home.greeting', { greeting, name })}</h2>
      <p className="text-ink-2">
        {format.day(Date.now(), 0)} · {tenant?.name}
      </p>
    </div>
  )
}

/** What needs me now: five numbers against their target, the three worst, how the lines of the branches stand, and whether the numbers of the office work. */
export const HomePage = () => {
  const t = useT()
  const readsCases = useCan('cases.read')
  const readsChats = useCan('conversations.read')
  const waiting = useWaitingConversations(readsChats)
  const breached = useCasesBySla('breached', readsCases)
  const atRisk = useCasesBySla('at_risk', readsCases)
  const unassigned = useCasesWithoutOfficer(readsCases)
  const lanes = useLanes(readsChats)
  const stats = useRecentStats(readsCases)
  usePageTitle(t('shell.home'), waiting.data?.length ?? 0)
  const worst = worstItems(waiting.data ?? [], [
    ...(breached.data?.items ?? []),
    ...(atRisk.data?.items ?? []),
    ...(unassigned.data?.items ?? []),
  ])
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-6xl flex-col gap-4 p-4 md:p-6">
        <Greeting />
        <section aria-label={t('home.needsNow')} className="grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-5">
          <FigureCard
            icon={MessagesSquare}
            label={t('home.waitingConversations')}
            value={figureOf(waiting, (items) => items.length)}
            target={0}
            to={{ to: '/inbox', search: { filter: 'unassigned' } }}
          />
          <FigureCard
            icon={CalendarX2}
            label={t('home.breached')}
            value={figureOf(breached, (found) => found.open)}
            target={0}
            to={{ to: '/kasus', search: { sla: 'breached' } }}
          />
          <FigureCard
            icon={Hourglass}
            label={t('home.atRisk')}
            value={figureOf(atRisk, (found) => found.open)}
            target={3}
            to={{ to: '/kasus', search: { sla: 'at_risk' } }}
          />
          <FigureCard
            icon={UserRoundX}
            label={t('home.unassigned')}
            value={figureOf(unassigned, (found) => found.open)}
            target={0}
            to={{ to: '/kasus', search: { officer: 'none' } }}
          />
          <FigureCard
            icon={MessageCircleWarning}
            label={t('home.failed')}
            value={figureOf(lanes, (all) => all.reduce((sum, lane) => sum + lane.failed + lane.in_doubt, 0))}
            target={0}
            to={{ to: '/pengaturan', search: { tab: 'channels' } }}
          />
        </section>
        <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <WorstList items={worst} />
          <div className="flex flex-col gap-4">
            <LineHealth />
            <LaneHealth lanes={lanes.data} />
            <Card title={t('home.flow')}>
              {stats.data ? <FlowChart days={stats.data.by_day} /> : <Skeleton className="h-40" />}
            </Card>
          </div>
        </div>
      </div>
    </div>
  )
}
