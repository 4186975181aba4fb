import type { MessageView } from '@govconnect/tenants/contract'
import { type ChipTone, StateChip } from '@govconnect/ui/state-chip.tsx'
import { useT } from '../../app/texts.ts'

const tones: Record<MessageView['status'], ChipTone> = { queued: 'progress', handled: 'done', parked: 'danger' }

export const MessageChip = ({ status }: { status: MessageView['status'] }) => {
  const t = useT()
  return <StateChip tone={tones[status]}>{t(`tenants.messages.status.${status}`)}</StateChip>
}
