import type { AgentView, CounterView, TicketView } from '@govconnect/queue/contract'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { useNow } from '@govconnect/web/now.ts'
import { useMemo, useState } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { usePageTitle } from '../../shell/page-title.ts'
import { useMe } from '../session/api/me.ts'
import { ActAsked, type Asking } from '../tickets/act-asked.tsx'
import type { BranchSetup } from '../tickets/api/branch.ts'
import { graceLeft, serverNow } from '../tickets/clock.ts'
import { RefusalView } from '../tickets/conflict-view.tsx'
import { IntentBanner } from '../tickets/intent-banner.tsx'
import { lastCallOf } from '../tickets/story.ts'
import { useLabel } from '../tickets/words.ts'
import { type Desk, useDesk } from './api/desk.ts'
import { CurrentTicket, FreeCounter, TicketPapers } from './current-ticket.tsx'
import type { DeskKey } from './desk-keys.ts'
import type { RowAct } from './row-acts.ts'
import { SideLists } from './side-lists.tsx'
import { TicketActions } from './ticket-actions.tsx'
import { UndoBar } from './undo-bar.tsx'
import { type DeskActs, useDeskActs } from './use-desk-acts.ts'

/** Of those who wait, shown at first and more with each step. */
const shownFirst = 8
const shownMore = 20
const shownAtMost = 200

type DeskViewProps = {
  branchId: string
  counter: CounterView
  counters: readonly CounterView[]
  agents: readonly AgentView[]
  setup: BranchSetup
}

export const DeskView = (props: DeskViewProps) => {
  const [shown, setShown] = useState(shownFirst)
  const desk = useDesk(props.branchId, props.counter.id, shown)
  const acts = useDeskActs({ branchId: props.branchId, counterId: props.counter.id })
  const waiting = desk.data?.waiting ?? 0
  usePageTitle(useT()('shell.desk'), waiting)
  if (desk.isPending) return <SkeletonRows rows={6} />
  if (!desk.data)
    return (
      <div className="p-4">
        <TroubleView error={desk.error} onRetry={() => void desk.refetch()} />
      </div>
    )
  const more = waiting > desk.data.next.length && shown < shownAtMost
  return (
    <Workplace
      {...props}
      desk={desk.data}
      heardAt={desk.dataUpdatedAt}
      acts={acts}
      onMore={more ? () => setShown((before) => Math.min(before + shownMore, shownAtMost)) : undefined}
    />
  )
}

type WorkplaceProps = DeskViewProps & { desk: Desk; heardAt: number; acts: DeskActs; onMore: (() => void) | undefined }

const useNames = (setup: BranchSetup) => {
  const label = useLabel()
  return useMemo(
    () => ({
      services: new Map(setup.services.map(({ id, name }) => [id, name])),
      classes: (code: string) => {
        const known = setup.policy.classes.find((one) => one.code === code)
        return known ? label(known.label) : code
      },
    }),
    [setup, label],
  )
}

/** What a key does: at once where nothing is to be asked, else by a dialog. */
const useKeys = (
  { desk, acts }: Pick<WorkplaceProps, 'desk' | 'acts'>,
  counterId: string,
  ask: (asking: Asking) => void,
) => {
  const onKey = (key: DeskKey) => {
    const { ticket } = desk
    if (key === 'next') return acts.next(ticket)
    if (ticket === null) return
    if (key === 'start' || key === 'recall' || key === 'no_show')
      return acts.act(ticket, { action: key, counter_id: counterId })
    if (key === 'complete') return acts.act(ticket, { action: 'complete', outcome: 'done', counter_id: counterId })
    ask({ kind: key === 'completeWith' ? 'complete' : key, ticket })
  }
  const onRow = (act: RowAct, ticket: TicketView) => {
    if (act === 'call' || act === 'takeOver') acts.act(ticket, { action: 'call', counter_id: counterId })
    else if (act === 'transfer' || act === 'note' || act === 'cancel') ask({ kind: act, ticket })
    else acts.act(ticket, { action: act })
  }
  return { onKey, onRow }
}

const Workplace = ({ branchId, desk, heardAt, acts, onMore, counter, counters, agents, setup }: WorkplaceProps) => {
  const { staff } = useMe()
  const ticking = useNow(1_000)
  const now = serverNow(ticking, desk.at, heardAt)
  const names = useNames(setup)
  const [asking, setAsking] = useState<Asking | null>(null)
  const { onKey, onRow } = useKeys({ desk, acts }, counter.id, setAsking)
  const { ticket } = desk
  const { busy } = acts.intents
  const named = { counters, services: setup.services, className: ticket ? names.classes(ticket.class) : '' }
  const actions = (
    <TicketActions
      ticket={ticket}
      busy={busy}
      graceLeft={ticket ? graceLeft(lastCallOf(ticket.events), setup.policy.grace_seconds, now) : 0}
      recallsLeft={ticket ? setup.policy.recall_limit - ticket.recalls : 0}
      onKey={onKey}
    />
  )
  return (
    <>
      <Answers acts={acts} named={named} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto grid max-w-[1500px] grid-cols-1 gap-4 p-4 lg:grid-cols-[minmax(0,1fr)_minmax(320px,400px)]">
          <div className="flex min-w-0 flex-col gap-4">
            {ticket ? (
              <CurrentTicket ticket={ticket} named={named} now={now} actions={actions} />
            ) : (
              <FreeCounter waiting={desk.waiting} next={desk.next[0]?.number} actions={actions} />
            )}
            {acts.last ? (
              <UndoBar last={acts.last} now={ticking} busy={busy} onUndo={() => acts.last && acts.undo(acts.last)} />
            ) : null}
            {ticket ? <TicketPapers ticket={ticket} named={named} /> : null}
          </div>
          <SideLists
            branchId={branchId}
            desk={desk}
            now={now}
            names={names}
            busy={busy}
            onMore={onMore}
            onAct={onRow}
          />
        </div>
      </div>
      <ActAsked
        asking={asking}
        setup={setup}
        counters={counters}
        agents={agents}
        me={staff.id}
        onAct={acts.act}
        onClose={() => setAsking(null)}
      />
    </>
  )
}

type AnswersProps = { acts: DeskActs; named: Pick<Parameters<typeof RefusalView>[0], 'named'>['named'] }

/** What is on its way, and what was refused. */
const Answers = ({ acts, named }: AnswersProps) => (
  <>
    <IntentBanner intents={acts.intents} />
    {acts.intents.refusal ? (
      <RefusalView
        error={acts.intents.refusal}
        seen={acts.seen}
        named={named}
        onClose={() => {
          acts.intents.dismiss()
          acts.see(null)
        }}
      />
    ) : null}
  </>
)
