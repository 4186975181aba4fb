/** What was enough to act on, recorded beside each decision for a later reader (the engine's own, `rules/dialogue/start.ts`). */
export const thresholds = { complaint: 0.65, service_request: 0.7, handover: 0.7 } as const
