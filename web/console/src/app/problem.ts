import { ProblemError } from '@govconnect/kernel/contract'
import { t } from './texts.ts'

export type Trouble = { title: string; detail: string; requestId?: string }

/** Any error as words for a person: what happened and what to do. */
export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof ProblemError) {
    const { title, detail, request_id } = error.problem
    if (error.code === 'http.error')
      return { title: t('errors.server'), detail: t('errors.serverDetail'), requestId: request_id }
    return { title, detail, ...(request_id ? { requestId: request_id } : {}) }
  }
  return { title: t('errors.network'), detail: t('errors.networkDetail') }
}

/** Messages of bad fields by the last part of their JSON pointer. */
export const fieldFaults = (error: unknown): Record<string, string> =>
  error instanceof ProblemError
    ? Object.fromEntries(
        (error.problem.errors ?? []).map((fault) => [fault.pointer.split('/').at(-1) ?? '', fault.detail]),
      )
    : {}
