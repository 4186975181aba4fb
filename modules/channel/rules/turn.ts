import { windowExpiry } from './conversation-window.ts'

/** The longest a burst may hold a turn back, in ms. */
export const maxTurnWaitMs = 5_000

/** Notices and corrections, not questions: they are stored and shown, the assistant is not asked. */
const silentTypes = new Set(['reaction', 'system', 'edit', 'revoke', 'ephemeral', 'request_welcome'])

/**
 * True when the assistant is to be asked about a message. Not for late redeliveries: Meta retries for 7 days, and past the window an
 * answer could not be sent. Not in groups, where nobody addressed the office.
 */
export function startsTurn(
  message: { type: string | null; groupId: string | null },
  providerAt: Date,
  now: Date,
): boolean {
  if (message.type === null || silentTypes.has(message.type) || message.groupId !== null) return false
  return windowExpiry(providerAt) > now
}

/** When a turn begun at `startedAt` is handed over, after one more bubble at `now`. */
export function turnDueAt(startedAt: Date, now: Date, pauseMs: number): Date {
  return new Date(Math.min(now.getTime() + pauseMs, startedAt.getTime() + maxTurnWaitMs))
}

/** True for what nobody has to read: it changes another message or tells of the line. */
export function isNotice(type: string | null): boolean {
  return type !== null && silentTypes.has(type)
}
