import { readBody, refuse } from '@govconnect/kernel'
import type { Context } from 'hono'

/** Eight answers of 200 characters, a name and a number are far below it. */
const maxFormBytes = 16 * 1024

/** Fields of a posted form; of a name that comes twice, the last. @throws Refusal `request.unsupported_type`, `request.too_large` */
export async function formOf(http: Context): Promise<Record<string, string>> {
  const type = http.req.header('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) throw refuse('request.unsupported_type')
  const bytes = await readBody(http, maxFormBytes)
  const fields = new URLSearchParams(new TextDecoder().decode(bytes))
  return Object.fromEntries([...fields].map(([name, value]) => [name, value.trim().toWellFormed()]))
}

/** What was filled in and what is wrong with it, by the name of the field. */
export interface Filled {
  values: Readonly<Record<string, string>>
  faults: Readonly<Record<string, string>>
}

export const unfilled: Filled = { values: {}, faults: {} }
