import type { PolicyRules } from '@govconnect/queue/contract'
import { defaultPolicy } from '@govconnect/queue/rules'

const withCredit = (minutes: number): PolicyRules['classes'] =>
  defaultPolicy.classes.map((one, at) => (at === 0 ? one : { ...one, credit_minutes: minutes }))

/** Where a branch may begin. */
export const presets = {
  /** Strictly by arrival. */
  arrival: { ...defaultPolicy, classes: withCredit(0), quota: null },
  balanced: defaultPolicy,
  /** A long head start, with every fourth call left to everybody else. */
  caring: { ...defaultPolicy, head_start_minutes: 30, classes: withCredit(30), quota: { at_most: 3, of: 4 } },
} as const satisfies Record<string, PolicyRules>

export type PresetName = keyof typeof presets
export const presetNames = Object.keys(presets) as PresetName[]
