import { useConversationCounts } from '../features/inbox/api/count-conversations.ts'
import { useCan } from '../features/session/api/me.ts'

/** Conversations that ask for a person and have none: the one number on the rail. */
export const useWaiting = (): { conversations: number } => {
  const counts = useConversationCounts(useCan('conversations.read'))
  return { conversations: counts.data?.unassigned ?? 0 }
}
