/** Where a notice stands. `suppressed`: deliberately not sent, with the reason beside it. */
export const notificationStatuses = ['queued', 'sent', 'delivered', 'read', 'failed', 'suppressed'] as const
export type NotificationStatus = (typeof notificationStatuses)[number]

/**
 * A ladder: the highest rung heard of wins, so that reports in any order, any number of times, end alike. `failed` stands
 * above `sent` (it says why nothing followed) and below `delivered` (what arrived has arrived).
 */
const rungs: Record<NotificationStatus, number> = {
  queued: 0,
  sent: 1,
  failed: 2,
  delivered: 3,
  read: 4,
  suppressed: 5,
}

export function joinStatus(current: NotificationStatus, heard: NotificationStatus): NotificationStatus {
  return rungs[heard] > rungs[current] ? heard : current
}

/** What a state of a channel's message means for its notice; null for states that say nothing yet. */
export function statusHeard(channelStatus: string): NotificationStatus | null {
  if (channelStatus === 'played') return 'read'
  if (channelStatus === 'cancelled' || channelStatus === 'expired') return 'failed'
  return ['sent', 'delivered', 'read', 'failed'].includes(channelStatus) ? (channelStatus as NotificationStatus) : null
}
