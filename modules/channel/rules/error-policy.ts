/**
 * What a Graph API error means for the message, the number and the others in the queue. Keyed on `error.code`: the HTTP status of
 * the same code differs between Meta's pages and the field. Classes and policies follow fixtures/whatsapp/errors/error_codes.json.
 */
export type ErrorClass =
  | 'auth'
  | 'account'
  | 'registration'
  | 'throttle'
  | 'transient'
  | 'request'
  | 'recipient'
  | 'window'
  | 'template'
  | 'media'

export type ErrorPolicy =
  /** This message failed for good; the lane goes on. */
  | { action: 'fail' }
  /** Try this message again later; the lane goes on. */
  | { action: 'retry'; firstDelayMs: number }
  /** This recipient waits; the others go on. */
  | { action: 'wait-pair'; firstDelayMs: number }
  /** The whole number waits, then goes on by itself. */
  | { action: 'wait-number'; delayMs: number }
  /** The number stops until a person acts; the message stays in the queue. */
  | { action: 'stop-number'; refresh: boolean }
  /** The provider broke in the middle: the message may have left. */
  | { action: 'in-doubt' }

export type ErrorKnowledge = { class: ErrorClass; policy: ErrorPolicy }

const fail: ErrorPolicy = { action: 'fail' }
const stop: ErrorPolicy = { action: 'stop-number', refresh: false }
const retry: ErrorPolicy = { action: 'retry', firstDelayMs: 2_000 }
const waitNumber = (delayMs: number): ErrorPolicy => ({ action: 'wait-number', delayMs })

const table = new Map<number, ErrorKnowledge>()
function say(errorClass: ErrorClass, policy: ErrorPolicy, codes: number[]): void {
  for (const code of codes) table.set(code, { class: errorClass, policy })
}

say('auth', stop, [0, 3, 10, 131005])
say('auth', { action: 'stop-number', refresh: true }, [190])
say('account', stop, [33, 368, 131031, 131037, 131042])
say('account', fail, [134011])
say('registration', stop, [131045, 133000, 133005, 133006, 133008, 133009, 133010, 133015, 133016])
say('throttle', waitNumber(30_000), [4, 80007])
say('throttle', waitNumber(1_000), [130429])
say('throttle', waitNumber(60_000), [131057])
// Spam limit: every further message makes it worse.
say('throttle', waitNumber(6 * 3_600_000), [131048])
say('throttle', { action: 'wait-pair', firstDelayMs: 4_000 }, [131056])
say('throttle', { action: 'retry', firstDelayMs: 360_000 }, [132069])
say('transient', retry, [1, 2, 131016, 133004])
say('transient', { action: 'in-doubt' }, [131000])
say('request', fail, [100, 131008, 131009, 131021, 131051, 131055, 134100, 135000])
say('recipient', fail, [130472, 130497, 131026, 131030, 131049, 131050, 131062, 137000])
say('window', fail, [131047])
say('template', fail, [132000, 132001, 132005, 132007, 132012, 132015, 132016, 132068, 134102])
say('template', { action: 'retry', firstDelayMs: 300_000 }, [134101])
say('media', fail, [131052])
say('media', { action: 'retry', firstDelayMs: 2_000 }, [131053])

/** Tries a message gets for errors of its own (throttles of the number do not count); media is uploaded once more only. */
export function maxAttemptsFor(code: number | null): number {
  if (code === 131053) return 2
  return code === 1 ? 3 : 8
}

/** Knowledge of a code; an unknown one is judged by the HTTP status: 429 waits, 401 and 403 stop, 5xx may have left, else it failed. */
export function errorKnowledge(code: number | null, httpStatus: number): ErrorKnowledge {
  const known = code === null ? undefined : table.get(code)
  if (known !== undefined) return known
  if (code !== null && code >= 200 && code <= 299) return { class: 'auth', policy: stop }
  if (httpStatus === 429) return { class: 'throttle', policy: waitNumber(5_000) }
  if (httpStatus === 401 || httpStatus === 403) return { class: 'auth', policy: stop }
  if (httpStatus >= 500) return { class: 'transient', policy: { action: 'in-doubt' } }
  return { class: 'request', policy: fail }
}
