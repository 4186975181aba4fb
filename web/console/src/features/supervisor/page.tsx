import type { AreaView, BranchView } from '@govconnect/queue/contract'
import { Segmented } from '@govconnect/ui/segmented.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { useNow } from '@govconnect/web/now.ts'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { tidy } from '../../app/search.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useFormat } from '../../app/use-format.ts'
import { usePageTitle } from '../../shell/page-title.ts'
import { useAgents, useCounters } from '../tickets/api/branch.ts'
import { type AtBranch, BranchGate } from '../tickets/branch-gate.tsx'
import { serverNow } from '../tickets/clock.ts'
import { useBranchLive } from '../tickets/live.ts'
import { useTicketActs } from '../tickets/use-ticket-acts.ts'
import { useLabel } from '../tickets/words.ts'
import { useQueues } from './api/wall.ts'
import { CloseCounterDialog } from './close-counter-dialog.tsx'
import { CounterWall } from './counter-wall.tsx'
import { Figures } from './figures.tsx'
import { LineHeat } from './line-heat.tsx'
import type { SupervisorSearch } from './search.ts'
import { TicketLists } from './ticket-lists.tsx'
import { TicketSheet } from './ticket-sheet.tsx'
import { useCounterActs } from './use-counter-acts.ts'
import { countersOnWall, figuresOf, servicesIn } from './wall.ts'
import { WallAnswers } from './wall-answers.tsx'

const route = getRouteApi('/signed-in/pengawas')
/** A wall follows within a second, however much happens in the hall. */
const liveGapMs = 1_000

export const SupervisorPage = () => {
  const t = useT()
  usePageTitle(t('shell.supervisor'))
  const search = route.useSearch()
  return (
    <BranchGate branchId={search.cabang}>
      {(here) => <Wall key={here.branch.id} {...here} search={search} />}
    </BranchGate>
  )
}

type WallProps = AtBranch & { search: SupervisorSearch }

const useWall = (branchId: string) => {
  const queues = useQueues(branchId)
  const counters = useCounters(branchId)
  const agents = useAgents(branchId)
  useBranchLive(branchId, liveGapMs)
  return { queues, counters: counters.data ?? [], agents: agents.data ?? [] }
}

const Wall = ({ branch, branches, setup, search }: WallProps) => {
  const navigate = useNavigate()
  const { queues, counters, agents } = useWall(branch.id)
  const ticking = useNow(1_000)
  const acts = useTicketActs(branch.id)
  const counterActs = useCounterActs(branch.id)
  const [closing, setClosing] = useState<Parameters<typeof CloseCounterDialog>[0]['one'] | null>(null)
  const change = (next: SupervisorSearch) =>
    void navigate({ to: '/pengawas', search: tidy({ ...search, ...next }), replace: true })
  if (queues.isPending) return <SkeletonRows rows={8} />
  if (!queues.data)
    return (
      <div className="p-4">
        <TroubleView error={queues.error} onRetry={() => void queues.refetch()} />
      </div>
    )
  const now = serverNow(ticking, queues.data.at, queues.dataUpdatedAt)
  const services = servicesIn(setup.services, search.area)
  const lines = queues.data.lines.filter(({ service_id }) => services.has(service_id))
  const onWall = countersOnWall({
    ...{ counters, agents, active: queues.data.active },
    ...(search.area ? { areaId: search.area } : {}),
  })
  const onTicket = (tiket: string) => change({ tiket })
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <WallAnswers acts={acts} counterActs={counterActs} named={{ counters, services: setup.services }} />
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4">
        <WallBar
          branch={branch}
          branches={branches}
          areas={setup.areas}
          area={search.area}
          at={queues.data.at}
          onChange={change}
        />
        <Figures values={figuresOf(lines)} />
        <CounterWall counters={onWall} now={now} onTicket={onTicket} onCloseCounter={setClosing} />
        <LineHeat lines={lines} services={services} />
        <TicketLists
          branchId={branch.id}
          queues={queues.data}
          services={services}
          now={now}
          search={search}
          onSearch={change}
        />
      </div>
      {closing ? (
        <CloseCounterDialog
          one={closing}
          onClosing={(asked) => counterActs.change(closing.counter.id, asked)}
          onClose={() => setClosing(null)}
        />
      ) : null}
      {search.tiket ? (
        <TicketSheet
          key={search.tiket}
          branchId={branch.id}
          id={search.tiket}
          setup={setup}
          counters={counters}
          agents={agents}
          acts={acts}
          onClose={() => change({ tiket: undefined })}
        />
      ) : null}
    </div>
  )
}

type WallBarProps = {
  branch: BranchView
  branches: readonly BranchView[]
  areas: readonly AreaView[]
  area: string | undefined
  at: string
  onChange: (change: SupervisorSearch) => void
}

const WallBar = ({ branch, branches, areas, area, at, onChange }: WallBarProps) => {
  const t = useT()
  const label = useLabel()
  const format = useFormat()
  return (
    <div className="flex flex-wrap items-center gap-3">
      {branches.length > 1 ? (
        <Select
          aria-label={t('tickets.branch')}
          value={branch.id}
          onChange={({ target }) => onChange({ cabang: target.value, area: undefined, tiket: undefined })}
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          className="w-56"
        />
      ) : (
        <h2 className="font-bold text-title">{branch.name}</h2>
      )}
      {areas.length > 1 ? (
        <Segmented
          label={t('supervisor.area')}
          value={area ?? 'all'}
          options={[
            { value: 'all', label: t('supervisor.allAreas') },
            ...areas.map(({ id, name }) => ({ value: id, label: label(name) })),
          ]}
          onChange={(value) => onChange({ area: value === 'all' ? undefined : value })}
        />
      ) : null}
      <p className="figures ml-auto text-ink-3 text-small">
        {t('supervisor.asOf', { time: format.timeWithSeconds(at) })}
      </p>
    </div>
  )
}
