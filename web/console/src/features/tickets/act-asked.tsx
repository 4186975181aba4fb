import type { AgentView, CounterView, TicketView } from '@govconnect/queue/contract'
import { CancelDialog, CompleteDialog, HoldDialog, NoteDialog } from './act-dialogs.tsx'
import type { BranchSetup } from './api/branch.ts'
import type { Act } from './api/ticket.ts'
import { TransferDialog } from './transfer-dialog.tsx'

export type Asking = { kind: 'complete' | 'hold' | 'transfer' | 'note' | 'cancel'; ticket: TicketView }

type ActAskedProps = {
  asking: Asking | null
  setup: BranchSetup
  counters: readonly CounterView[]
  agents: readonly AgentView[]
  me: string
  /** Of somebody else: a supervisor acts, and says why. */
  supervised?: boolean
  onAct: (ticket: TicketView, act: Act) => void
  onClose: () => void
}

/** The questions an action asks before it is done. */
export const ActAsked = ({ asking, setup, counters, agents, me, supervised = false, ...rest }: ActAskedProps) => {
  if (asking === null) return null
  const { ticket, kind } = asking
  const common = { ticket, setup, onAct: (act: Act) => rest.onAct(ticket, act), onClose: rest.onClose }
  switch (kind) {
    case 'complete':
      return <CompleteDialog {...common} foreign={supervised} />
    case 'hold':
      return <HoldDialog {...common} />
    case 'transfer':
      return <TransferDialog {...common} counters={counters} agents={agents} me={me} supervised={supervised} />
    case 'note':
      return <NoteDialog {...common} />
    case 'cancel':
      return <CancelDialog {...common} />
  }
}
