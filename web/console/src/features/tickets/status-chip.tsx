import type { TicketView } from '@govconnect/queue/contract'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { useT } from '../../app/texts.ts'
import { statusLook } from './words.ts'

export const StatusChip = ({ status }: { status: TicketView['status'] }) => {
  const t = useT()
  const { tone, icon } = statusLook[status]
  return (
    <StateChip tone={tone} icon={icon}>
      {t(`tickets.status.${status}`)}
    </StateChip>
  )
}
