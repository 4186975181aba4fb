import type { TenantStatus } from '@govconnect/tenants/contract'
import { type ChipTone, StateChip } from '@govconnect/ui/state-chip.tsx'
import { CircleCheck, CirclePause, type LucideIcon, Trash2 } from 'lucide-react'
import { useT } from '../../app/texts.ts'

const looks: Record<TenantStatus, { tone: ChipTone; icon: LucideIcon }> = {
  active: { tone: 'done', icon: CircleCheck },
  suspended: { tone: 'progress', icon: CirclePause },
  deleting: { tone: 'refused', icon: Trash2 },
}

export const TenantChip = ({ status }: { status: TenantStatus }) => {
  const t = useT()
  return <StateChip {...looks[status]}>{t(`tenants.status.${status}`)}</StateChip>
}
