import { isConnectionFault, type Problem, ProblemError, problemOf, Refusal } from '@govconnect/kernel'
import type { Said } from '../pages/field.ts'
import type { Filled } from './form.ts'
import type { View, Visitor } from './visitor.ts'

/** The problem behind an error, in the visitor's language; null for a defect. */
export function problemIn({ http, language }: Visitor, error: unknown): Problem | null {
  if (error instanceof ProblemError) return error.problem
  if (error instanceof Refusal) return problemOf(error, language, http.get('requestId'))
  return isConnectionFault(error)
    ? problemOf(new Refusal('service.unavailable'), language, http.get('requestId'))
    : null
}

/** What was refused, as a citizen should read it. The API's own words unless they speak to programs. */
export function saidOf({ t }: View, { code, title, detail }: Problem): Said {
  switch (code) {
    case 'tenant.unknown':
      return { title: t('fault.officeTitle'), detail: t('fault.officeText') }
    case 'queue.ticket_not_found':
      return { title: t('fault.visitTitle'), detail: t('fault.visitText') }
    case 'request.not_found':
      return { title: t('fault.pageTitle'), detail: t('fault.pageText') }
    case 'request.cross_site':
    case 'request.unsupported_type':
    case 'request.malformed':
      return { title: t('fault.formTitle'), detail: t('fault.formText') }
    case 'request.invalid':
    case 'queue.inputs_missing':
      return { title: t('fault.fieldsTitle'), detail: t('fault.fieldsText') }
    case 'idempotency.mismatch':
      return { title: t('fault.sentTitle'), detail: t('fault.sentText') }
    case 'service.no_answer':
      return { title: t('fault.lostTitle'), detail: t('fault.lostText') }
    case 'queue.not_in_state':
      return { title, detail: t('fault.notNow') }
    default:
      return { title, detail }
  }
}

const pointers: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [/^#\/body\/inputs\/(.+)$/, (found) => `inputs.${found[1]}`],
  [/^#\/body\/person\/(name|phone)$/, (found) => found[1]!],
  [/^#\/body\/person$/, () => 'name'],
  [/^#\/body\/(class)$/, (found) => found[1]!],
]

/** What the API finds wrong in which field, in words of the field. */
export function faultsOf(problem: Problem, wordsOf: (field: string) => string): Filled['faults'] {
  const names = (problem.errors ?? []).flatMap(({ pointer }) =>
    pointers.flatMap(([shape, name]) => {
      const found = shape.exec(pointer)
      return found ? [name(found)] : []
    }),
  )
  return Object.fromEntries(names.map((name) => [name, wordsOf(name)]))
}
