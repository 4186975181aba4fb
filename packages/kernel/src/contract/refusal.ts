import { z } from 'zod'

export type Locale = 'id' | 'en'

/** One refusal in both languages. Placeholders in braces are filled from the refusal's params. */
export interface RefusalDefinition {
  status: number
  id: { title: string; detail: string }
  en: { title: string; detail: string }
}

export type RefusalTable = Record<string, RefusalDefinition>

export function defineRefusals<const T extends RefusalTable>(table: T): T {
  return table
}

/** A bad field: RFC 6901 pointer into the body (`#/body/…`), query (`#/query/…`) or path (`#/params/…`). */
export interface FieldError {
  pointer: string
  detail: string
}

/** An expected "no". Thrown so that the transaction rolls back; answered as problem+json, never as a defect. */
export class Refusal extends Error {
  readonly code: string
  readonly params: Record<string, string | number>
  readonly errors: FieldError[] | undefined
  /** More members for the problem document, such as the current state on a 409. */
  readonly extra: Record<string, unknown> | undefined

  constructor(code: string, params: Record<string, string | number> = {}, more: RefusalMore = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.params = params
    this.errors = more.errors
    this.extra = more.extra
  }
}

export interface RefusalMore {
  errors?: FieldError[]
  extra?: Record<string, unknown>
}

/** `throw refuse('cases.not_found', { id })` */
export function refuse(code: string, params: Record<string, string | number> = {}, more: RefusalMore = {}): Refusal {
  return new Refusal(code, params, more)
}

/** RFC 9457 problem document, the one shape of every error answer. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    request_id: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .loose()
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' })

export type Problem = z.infer<typeof problemSchema>

/** Fills `{name}` placeholders; an unknown one stays visible so that a test catches it. */
export function fillText(text: string, params: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole))
}
