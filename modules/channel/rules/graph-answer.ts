import { asObject, listIn, memberOf, numberIn, objectIn, textIn } from './json-access.ts'

/** What came of one HTTP call to the Graph API. */
export type SendOutcome =
  | { kind: 'accepted'; providerId: string; waId: string | null }
  | { kind: 'refused'; httpStatus: number; code: number | null; message: string; retryAfterMs: number | null }
  /** The request was never written to a connection: it cannot have arrived. */
  | { kind: 'not-sent'; message: string }
  /** Written, and no readable answer: it may have arrived. */
  | { kind: 'unknown'; message: string }

const retryAfterCeilingMs = 3_600_000

/** Reads status, body and `Retry-After`. A success without a message id, or a 5xx without a Graph error, proves nothing: unknown. */
export function readGraphAnswer(httpStatus: number, body: unknown, retryAfter: string | null): SendOutcome {
  const answer = asObject(body)
  if (httpStatus >= 200 && httpStatus < 300) {
    const providerId = textIn(asObject(listIn(answer, 'messages')?.[0]), 'id')
    const waId = textIn(asObject(listIn(answer, 'contacts')?.[0]), 'wa_id')
    if (providerId !== null) return { kind: 'accepted', providerId, waId }
    return { kind: 'unknown', message: `HTTP ${httpStatus} without a message id` }
  }
  const error = objectIn(answer, 'error')
  const code = numberIn(error, 'code')
  if (code === null && httpStatus >= 500)
    return { kind: 'unknown', message: `HTTP ${httpStatus} without a Graph error` }
  const details = textIn(objectIn(error, 'error_data'), 'details')
  const message = [textIn(error, 'message') ?? `HTTP ${httpStatus}`, details].filter((part) => part !== null).join(': ')
  return { kind: 'refused', httpStatus, code, message: message.slice(0, 500), retryAfterMs: readRetryAfter(retryAfter) }
}

function readRetryAfter(header: string | null): number | null {
  const seconds = numberIn({ header }, 'header')
  return seconds === null || seconds < 0 ? null : Math.min(seconds * 1000, retryAfterCeilingMs)
}

const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** A failed fetch: only a connection that was never made proves that nothing was sent. */
export function readFetchFailure(error: unknown): SendOutcome {
  const message = error instanceof Error ? error.message : String(error)
  const cause = asObject(memberOf(asObject(error) ?? {}, 'cause') ?? null)
  const codes = [textIn(asObject(error), 'code'), cause === null ? null : String(cause['code'] ?? '')]
  const isCertain = codes.some((code) => code !== null && neverConnected.has(code))
  return { kind: isCertain ? 'not-sent' : 'unknown', message: message.slice(0, 500) }
}
