/**
 * Faults, each a probability from 0 to 1 unless told. Drawn from `seed` and the event's own key, so that the same story
 * with the same seed meets the same faults whatever the timing.
 */
export interface FaultSettings {
  seed: number
  /** The webhook is posted a second time, a little later. */
  duplicate_webhook: number
  /** The webhook leaves its place in the order and comes later. */
  reorder_webhook: number
  /** A status never comes. */
  lost_status: number
  /** A status comes `late_status_ms` later. */
  late_status: number
  late_status_ms: number
  /** The API refuses with 130429. */
  rate_limited: number
  /** HTTP status of throttling answers: Meta documents 400, the field sees 429 too. */
  rate_limit_http: 400 | 429
  /** The API answers 500 (131000) or 503 (2); nothing was accepted. */
  server_error: number
  /** Accepted, and then no answer for `timeout_ms`. */
  timeout_after_accept: number
  timeout_ms: number
  /** Accepted, and then the connection breaks without an answer. */
  reset_after_accept: number
  /** The connection breaks; nothing was accepted. */
  reset_before_accept: number
  /** The answer takes `slow_ms` longer. */
  slow_answer: number
  slow_ms: number
  /** Accepted, then status `failed` with 131026. */
  undeliverable: number
  /** Every call is refused with 190 until switched off. */
  token_expired: boolean
}

/** How the simulated Meta behaves when nothing is wrong. Milliseconds unless told. */
export interface BehaviourSettings {
  sent_after_ms: number
  delivered_after_ms: number
  read_after_ms: number
  /** Outside the 24-hour window: a `failed` status as Meta does today, or refused at once. */
  window_error: 'webhook' | 'response'
  /** Throughput (80/s a number) and pair limit (1 per 6 s, burst 45) are enforced. */
  enforce_limits: boolean
  throughput_per_second: number
  /** A message to a phone nobody made: makes the phone, or fails with 131026. */
  unknown_phone: 'create' | 'undeliverable'
  /** Media ids must have been uploaded here. */
  known_media_only: boolean
  /** Most events in one webhook POST. */
  batch_size: number
  /** First wait after an unanswered webhook; doubles up to the longest wait. Meta's own waits grow to hours. */
  retry_first_ms: number
  retry_longest_ms: number
}

export interface SimulatorSettings {
  faults: FaultSettings
  behaviour: BehaviourSettings
}

export const noFaults: FaultSettings = {
  seed: 1,
  duplicate_webhook: 0,
  reorder_webhook: 0,
  lost_status: 0,
  late_status: 0,
  late_status_ms: 5_000,
  rate_limited: 0,
  rate_limit_http: 400,
  server_error: 0,
  timeout_after_accept: 0,
  timeout_ms: 30_000,
  reset_after_accept: 0,
  reset_before_accept: 0,
  slow_answer: 0,
  slow_ms: 2_000,
  undeliverable: 0,
  token_expired: false,
}

const defaultBehaviour: BehaviourSettings = {
  sent_after_ms: 30,
  delivered_after_ms: 120,
  read_after_ms: 600,
  window_error: 'webhook',
  enforce_limits: true,
  throughput_per_second: 80,
  unknown_phone: 'create',
  known_media_only: true,
  batch_size: 20,
  retry_first_ms: 250,
  retry_longest_ms: 5_000,
}

export const defaultSettings: SimulatorSettings = { faults: noFaults, behaviour: defaultBehaviour }
