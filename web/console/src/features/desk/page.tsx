import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type MouseEvent, useEffect, useState } from 'react'
import { tidy } from '../../app/search.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { usePageTitle } from '../../shell/page-title.ts'
import { useMe } from '../session/api/me.ts'
import { useAgents, useCounters } from '../tickets/api/branch.ts'
import { type AtBranch, BranchGate } from '../tickets/branch-gate.tsx'
import { BranchSelect } from '../tickets/branch-select.tsx'
import { useBranchLive } from '../tickets/live.ts'
import { useLabel } from '../tickets/words.ts'
import { useMyBranch } from './api/desk.ts'
import { ChooseCounter } from './choose-counter.tsx'
import { DeskHeader } from './desk-header.tsx'
import { DeskView } from './desk-view.tsx'
import { GiveButton } from './give/give-button.tsx'
import { holdLease, useLease } from './lease.ts'
import { LeaseBanner } from './lease-banner.tsx'
import { PresenceAnswers } from './presence-answers.tsx'
import type { DeskSearch } from './search.ts'
import { usePresenceActs } from './use-desk-acts.ts'

/** A click leaves the focus where it was: the space bar then still calls the next visitor and not the button clicked before. */
const keepFocus = (event: MouseEvent) => {
  if (event.target instanceof Element && event.target.closest('button')) event.preventDefault()
}

const route = getRouteApi('/signed-in/loket')
/** A desk follows its branch at once, a burst of events four times a second. */
const liveGapMs = 250

export const DeskPage = () => {
  const t = useT()
  usePageTitle(t('shell.desk'))
  const search = route.useSearch()
  const mine = useMyBranch(search.cabang === undefined)
  return (
    <BranchGate branchId={search.cabang ?? mine.data} pending={mine.isLoading}>
      {(here) => <BranchDesk key={here.branch.id} {...here} search={search} />}
    </BranchGate>
  )
}

type BranchDeskProps = AtBranch & { search: DeskSearch }

/** The counters of a branch, those that are open in the caller's name, and the way between them. */
const useMyCounters = ({ branch, search }: Pick<BranchDeskProps, 'branch' | 'search'>) => {
  const me = useMe().staff.id
  const navigate = useNavigate()
  const list = useCounters(branch.id)
  const agents = useAgents(branch.id)
  const lease = useLease()
  const counters = list.data ?? []
  const mine = counters.filter(({ open, agent }) => open && agent?.id === me)
  const counter = mine.find(({ id }) => id === search.loket) ?? mine[0]
  useBranchLive(branch.id, liveGapMs)
  useEffect(() => {
    if (mine.length > 0 && lease === 'none') holdLease(branch.id)
  }, [mine.length, lease, branch.id])
  const show = (loket: string | undefined, cabang = branch.id) =>
    void navigate({ to: '/loket', search: tidy({ cabang, loket }), replace: true })
  return {
    list,
    counters,
    mine,
    counter,
    agents: agents.data ?? [],
    agent: agents.data?.find((one) => one.staff_id === me),
    lease,
    show,
  }
}

const BranchDesk = ({ branch, branches, setup, search }: BranchDeskProps) => {
  const label = useLabel()
  const { list, counters, mine, counter, agents, agent, lease, show } = useMyCounters({ branch, search })
  const acts = usePresenceActs(branch.id)
  const [choosing, setChoosing] = useState(false)
  const open = (counterId: string, force?: { reason: string }) =>
    acts.setCounter(counterId, { open: true, ...(force ? { force: true, ...force } : {}) }, () => {
      setChoosing(false)
      show(counterId)
    })
  const close = (ticket?: 'complete' | 'hold' | 'return') => {
    if (!counter) return
    const left = mine.filter(({ id }) => id !== counter.id)
    acts.setCounter(counter.id, { open: false, last: left.length === 0, ...(ticket ? { ticket } : {}) }, () =>
      show(left[0]?.id),
    )
  }
  const lost = counters.find(({ id }) => id === (counter?.id ?? search.loket))
  if (list.isPending) return <SkeletonRows rows={6} />
  if (!list.data)
    return (
      <div className="p-4">
        <TroubleView error={list.error} onRetry={() => void list.refetch()} />
      </div>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is pressed here; it is only decided where the focus stays
    <div onMouseDown={keepFocus} className="flex min-h-0 flex-1 flex-col">
      <LeaseBanner
        lease={lease}
        taken={lease === 'held' && counter === undefined && search.loket !== undefined && !acts.intents.busy}
        counter={lost && label(lost.name)}
        busy={acts.intents.busy}
        onResume={() => lost && open(lost.id)}
      />
      <PresenceAnswers acts={acts} counter={counter} named={{ counters, services: setup.services }} onClose={close} />
      {counter && !choosing ? (
        <>
          <DeskHeader
            counter={counter}
            mine={mine}
            agent={agent}
            give={<GiveButton branchId={branch.id} setup={setup} compact />}
            autoCallSeconds={setup.policy.auto_call_seconds}
            onCounter={show}
            onOther={() => setChoosing(true)}
            onPresence={acts.present}
            onCloseCounter={() => close()}
          />
          <DeskView
            key={counter.id}
            branchId={branch.id}
            counter={counter}
            counters={counters}
            agents={agents}
            setup={setup}
          />
        </>
      ) : (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <div className="flex justify-end px-4 pt-3">
            <GiveButton branchId={branch.id} setup={setup} />
          </div>
          <BranchSelect branches={branches} value={branch.id} onChange={(id) => show(undefined, id)} />
          <ChooseCounter
            counters={counters.filter(({ id }) => !mine.some((one) => one.id === id))}
            areaNames={new Map(setup.areas.map(({ id, name }) => [id, label(name)]))}
            busy={acts.intents.busy}
            onOpen={open}
            {...(counter ? { onBack: () => setChoosing(false) } : {})}
          />
        </div>
      )}
    </div>
  )
}
