import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { kernelRefusals } from '../contract/kernel-refusals.ts'
import { fillText, type Locale, type Problem, type Refusal, type RefusalTable } from '../contract/refusal.ts'

/** Looks refusal codes up across the modules of this process. */
export function createRefusalBook(tables: readonly RefusalTable[]) {
  const book: RefusalTable = Object.assign({}, kernelRefusals, ...tables)

  return {
    codes: () => Object.keys(book),
    /** The problem document of a refusal, in the caller's language. An unlisted code is a defect of its author. */
    problemOf: (refusal: Refusal, locale: Locale, requestId: string) => fromBook(book, refusal, { locale, requestId }),
  }
}

/** The problem document of one of the kernel's own refusals, where there is no app to answer. */
export function problemOf(refusal: Refusal, locale: Locale, requestId: string): Problem {
  return fromBook(kernelRefusals, refusal, { locale, requestId })
}

function fromBook(book: RefusalTable, refusal: Refusal, of: { locale: Locale; requestId: string }): Problem {
  const entry = book[refusal.code]
  if (!entry) throw new Error(`refusal ${refusal.code} stands in no contract`, { cause: refusal })
  const text = entry[of.locale]
  return {
    type: `/docs/refusals#${refusal.code}`,
    title: fillText(text.title, refusal.params),
    status: entry.status,
    detail: fillText(text.detail, refusal.params),
    code: refusal.code,
    request_id: of.requestId,
    ...(refusal.errors ? { errors: refusal.errors } : {}),
    ...refusal.extra,
  }
}

/** What is away is asked again about as often. */
const awaySeconds = '2'

export function problemResponse(http: Context, problem: Problem): Response {
  const headers = {
    'content-type': 'application/problem+json; charset=utf-8',
    ...(problem.status === 503 ? { 'retry-after': awaySeconds } : {}),
  }
  return http.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, headers)
}

/** First of Indonesian or English the caller accepts; Indonesian where neither is named. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  for (const part of (acceptLanguage ?? '').split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase()
    if (tag === 'id' || tag === 'in') return 'id'
    if (tag === 'en') return 'en'
  }
  return 'id'
}
