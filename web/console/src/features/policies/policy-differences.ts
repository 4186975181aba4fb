import type { PolicyRules } from '@govconnect/queue/contract'
import { sameValue } from '../../app/same-value.ts'
import { allPaths, type PolicyPath, valueAt, withValue } from './policy-fields.ts'

type PriorityClass = PolicyRules['classes'][number]

export type PolicyDifference =
  | { kind: 'value'; path: PolicyPath; before: unknown; after: unknown }
  | { kind: 'added'; one: PriorityClass }
  | { kind: 'removed'; one: PriorityClass }
  | { kind: 'class'; before: PriorityClass; after: PriorityClass }

const classDifferences = (before: readonly PriorityClass[], after: readonly PriorityClass[]): PolicyDifference[] => {
  const old = new Map(before.map((one) => [one.code, one]))
  const kept = new Set(after.map(({ code }) => code))
  return [
    ...after.flatMap((one): PolicyDifference[] => {
      const was = old.get(one.code)
      if (!was) return [{ kind: 'added', one }]
      return sameValue(was, one) ? [] : [{ kind: 'class', before: was, after: one }]
    }),
    ...before.filter(({ code }) => !kept.has(code)).map((one): PolicyDifference => ({ kind: 'removed', one })),
  ]
}

/** What one policy does otherwise than another. */
export const policyDifferences = (before: PolicyRules, after: PolicyRules): PolicyDifference[] => [
  ...classDifferences(before.classes, after.classes),
  ...allPaths
    .filter((path) => !sameValue(valueAt(before, path), valueAt(after, path)))
    .map((path) => ({ kind: 'value' as const, path, before: valueAt(before, path), after: valueAt(after, path) })),
]

/** One's own changes on top of what somebody else saved meanwhile: what one did not touch stays theirs. */
export const mergedRules = (opened: PolicyRules, mine: PolicyRules, theirs: PolicyRules): PolicyRules => {
  const touched = allPaths.filter((path) => !sameValue(valueAt(opened, path), valueAt(mine, path)))
  const values = touched.reduce((rules, path) => withValue(rules, path, valueAt(mine, path)), theirs)
  return sameValue(opened.classes, mine.classes) ? values : { ...values, classes: mine.classes }
}

export const sameRules = (a: PolicyRules, b: PolicyRules): boolean => policyDifferences(a, b).length === 0
