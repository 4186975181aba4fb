/** Classes of outgoing messages; a lower number leaves first. */
export const priorityClasses = { urgent: 0, reply: 1, notice: 2, bulk: 3 } as const
export type PriorityClass = keyof typeof priorityClasses

/** Waiting this long lifts a message by one class, so that a stream of replies never starves a campaign. */
const ageingStepMs = 60_000

/** Sort key of the queue: the time at which a message would be first in line. Smaller leaves first. */
export function queuePosition(priority: PriorityClass, queuedAt: Date): number {
  return queuedAt.getTime() + priorityClasses[priority] * ageingStepMs
}
