import type { PolicyView } from '@govconnect/queue/contract'
import { type ChipTone, StateChip } from '@govconnect/ui/state-chip.tsx'
import { Archive, FilePen, Hourglass, type LucideIcon } from 'lucide-react'
import { useT } from '../../app/texts.ts'

const look: Record<PolicyView['state'], { tone: ChipTone; icon?: LucideIcon }> = {
  draft: { tone: 'new', icon: FilePen },
  proposed: { tone: 'accent', icon: Hourglass },
  published: { tone: 'done' },
  retired: { tone: 'neutral', icon: Archive },
  rejected: { tone: 'refused' },
}

export const PolicyChip = ({ state }: { state: PolicyView['state'] }) => (
  <StateChip {...look[state]}>{useT()(`policies.states.${state}`)}</StateChip>
)
