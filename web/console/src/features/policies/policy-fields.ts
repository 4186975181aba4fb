import type { PolicyRules } from '@govconnect/queue/contract'

type Unit = 'minutes' | 'seconds' | 'times' | 'people' | 'numbers' | 'digits' | 'calls'

type Shape =
  | { kind: 'number'; unit: Unit; min: number; max: number; step?: number; optional?: true }
  | { kind: 'switch' }
  | { kind: 'choice'; choices: readonly string[] }
  | { kind: 'quota' }
  | { kind: 'quiet' }

const number = (unit: Unit, min: number, max: number, step = 1) => ({ kind: 'number', unit, min, max, step }) as const

/** Every value of a policy but the classes, in the groups in which people think of them. */
export const policyGroups = {
  order: {
    head_start_minutes: number('minutes', 0, 240, 0.5),
    quota: { kind: 'quota' },
    overflow_penalty_minutes: number('minutes', 0, 240, 0.5),
    min_age_seconds: number('seconds', 0, 600),
  },
  calling: {
    grace_seconds: number('seconds', 10, 1_800),
    recall_limit: number('times', 0, 10),
    auto_no_show: { kind: 'switch' },
    'reinstate.within_minutes': number('minutes', 0, 240),
    'reinstate.behind': number('people', 0, 20),
    'reinstate.at_most': number('times', 0, 5),
    hold_max_minutes: number('minutes', 1, 480),
    auto_call_seconds: { ...number('seconds', 0, 300), optional: true },
  },
  appointments: {
    'appointments.early_minutes': number('minutes', 0, 240),
    'appointments.late_minutes': number('minutes', 0, 240),
    'appointments.no_check_in': { kind: 'choice', choices: ['no_show', 'expire'] },
    remote_check_in: { kind: 'switch' },
  },
  person: {
    'per_person.open_at_once': number('numbers', 1, 20),
    'per_person.a_day': number('numbers', 1, 50),
    'per_person.bookings': number('numbers', 1, 20),
  },
  numbering: {
    'numbering.first': number('numbers', 0, 9_999),
    'numbering.last': number('numbers', 1, 9_999),
    'numbering.digits': number('digits', 1, 4),
    carry_over: { kind: 'choice', choices: ['expire', 'next_day'] },
    stop_before_close_minutes: number('minutes', 0, 240),
  },
  board: {
    'board.waiting': { kind: 'choice', choices: ['none', 'counts', 'numbers'] },
    'board.show_service': { kind: 'switch' },
    'board.last_calls': number('calls', 1, 12),
    notice_ahead: number('people', 0, 20),
    quiet_hours: { kind: 'quiet' },
  },
} as const satisfies Record<string, Record<string, Shape>>

export type PolicyGroup = keyof typeof policyGroups
type Groups = typeof policyGroups
export type PolicyPath = { [G in PolicyGroup]: keyof Groups[G] & string }[PolicyGroup]

export const groupNames = Object.keys(policyGroups) as PolicyGroup[]
export const pathsOf = (group: PolicyGroup): PolicyPath[] => Object.keys(policyGroups[group]) as PolicyPath[]
export const allPaths: readonly PolicyPath[] = groupNames.flatMap(pathsOf)

const shapes = Object.assign({}, ...Object.values(policyGroups)) as Record<PolicyPath, Shape>
export const shapeOf = (path: PolicyPath): Shape => shapes[path]

/** The last part of a text key: `reinstate.behind` is `reinstate_behind` there. */
export type PolicyKey = PolicyPath extends infer P ? (P extends `${infer A}.${infer B}` ? `${A}_${B}` : P) : never
export const keyOf = (path: PolicyPath): PolicyKey => path.replace('.', '_') as PolicyKey

type Loose = Record<string, unknown>

export const valueAt = (rules: PolicyRules, path: PolicyPath): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Loose)[name], rules)

export const withValue = (rules: PolicyRules, path: PolicyPath, value: unknown): PolicyRules => {
  const [name = '', inner] = path.split('.')
  if (inner === undefined) return { ...rules, [name]: value }
  return { ...rules, [name]: { ...((rules as unknown as Loose)[name] as Loose), [inner]: value } }
}
