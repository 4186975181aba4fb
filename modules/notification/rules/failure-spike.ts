/** Fewer failures than this are everyday faults; below this share of all, the provider works. */
const leastFailures = 10
const leastShare = 0.2

/** True when so many recent notices failed that a person should look. */
export function isFailureSpike(recent: { failed: number; total: number }): boolean {
  return recent.failed >= leastFailures && recent.failed / recent.total >= leastShare
}

/** How far back "recent" looks, minutes. */
export const spikeWindowMinutes = 15
