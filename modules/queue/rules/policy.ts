import type { Terms } from './ticket.ts'

export interface PriorityClass {
  code: string
  label: { id: string; en: string }
  credit_minutes: number
  self_declared: boolean
}

/** How a branch runs its lines; each field as the contract's `policyRules` explains it. */
export interface PolicyRules {
  head_start_minutes: number
  overflow_penalty_minutes: number
  classes: PriorityClass[]
  quota: { at_most: number; of: number } | null
  min_age_seconds: number
  grace_seconds: number
  auto_no_show: boolean
  recall_limit: number
  reinstate: { within_minutes: number; behind: number; at_most: number }
  hold_max_minutes: number
  auto_call_seconds: number | null
  appointments: { early_minutes: number; late_minutes: number; no_check_in: 'no_show' | 'expire' }
  remote_check_in: boolean
  per_person: { open_at_once: number; a_day: number; bookings: number }
  numbering: { first: number; last: number; digits: number }
  carry_over: 'expire' | 'next_day'
  board: { waiting: 'none' | 'counts' | 'numbers'; show_service: boolean; last_calls: number }
  notice_ahead: number
  stop_before_close_minutes: number
  quiet_hours: { from: string; to: string } | null
}

/** What a branch runs by before its first own policy; number 0. */
export const defaultPolicy: PolicyRules = {
  head_start_minutes: 15,
  overflow_penalty_minutes: 10,
  classes: [
    { code: 'regular', label: { id: 'Umum', en: 'General' }, credit_minutes: 0, self_declared: true },
    { code: 'elderly', label: { id: 'Lansia', en: 'Elderly' }, credit_minutes: 15, self_declared: true },
    { code: 'disabled', label: { id: 'Disabilitas', en: 'Disabled' }, credit_minutes: 15, self_declared: true },
    { code: 'pregnant', label: { id: 'Ibu hamil', en: 'Pregnant' }, credit_minutes: 15, self_declared: true },
  ],
  quota: { at_most: 2, of: 3 },
  min_age_seconds: 0,
  grace_seconds: 60,
  auto_no_show: false,
  recall_limit: 3,
  reinstate: { within_minutes: 15, behind: 3, at_most: 2 },
  hold_max_minutes: 120,
  auto_call_seconds: null,
  appointments: { early_minutes: 30, late_minutes: 10, no_check_in: 'no_show' },
  remote_check_in: false,
  per_person: { open_at_once: 2, a_day: 5, bookings: 3 },
  numbering: { first: 1, last: 999, digits: 3 },
  carry_over: 'expire',
  board: { waiting: 'numbers', show_service: true, last_calls: 6 },
  notice_ahead: 3,
  stop_before_close_minutes: 0,
  quiet_hours: null,
}

const minuteMs = 60_000

/** The class a visitor names, or the first; undefined where the policy has no such class. */
export function classOf(policy: PolicyRules, code: string | undefined): PriorityClass | undefined {
  return code === undefined ? policy.classes[0] : policy.classes.find((one) => one.code === code)
}

export function termsOf(policy: PolicyRules, of: Pick<PriorityClass, 'credit_minutes'>): Terms {
  const head = policy.head_start_minutes * minuteMs
  const penalty = policy.overflow_penalty_minutes * minuteMs
  return {
    credit_ms: Math.min(head, Math.max(0, of.credit_minutes * minuteMs)),
    penalty_ms: penalty,
    bound_ms: head + penalty,
    min_age_ms: policy.min_age_seconds * 1_000,
  }
}

/** What is wrong with a draft, in words of both languages; null where nothing is. */
export function policyFault(policy: PolicyRules): { id: string; en: string } | null {
  const { classes, quota, numbering } = policy
  if (new Set(classes.map(({ code }) => code)).size < classes.length)
    return { id: 'Kode golongan tidak boleh sama.', en: 'Two classes have the same code.' }
  if (classes[0]?.credit_minutes !== 0)
    return { id: 'Golongan pertama tidak boleh diberi keutamaan.', en: 'The first class has no head start.' }
  const over = classes.find((one) => one.credit_minutes > policy.head_start_minutes)
  if (over)
    return {
      id: `Keutamaan "${over.label.id}" lebih dari batas ${policy.head_start_minutes} menit.`,
      en: `The head start of "${over.label.en}" is above the limit of ${policy.head_start_minutes} minutes.`,
    }
  if (quota && quota.at_most >= quota.of)
    return {
      id: 'Kuota harus lebih kecil dari jumlah panggilannya.',
      en: 'The quota must be below the number of calls.',
    }
  if (numbering.first >= numbering.last)
    return { id: 'Nomor terakhir harus sesudah nomor pertama.', en: 'The last number must come after the first.' }
  if (String(numbering.last).length > numbering.digits)
    return { id: 'Jumlah angka tidak cukup untuk nomor terakhir.', en: 'Too few digits for the last number.' }
  return null
}
