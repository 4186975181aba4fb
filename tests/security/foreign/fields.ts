import { z } from 'zod'
import { type Operation, parametersOf } from '../support/operations.ts'

/** Names that point at something that exists. */
const pointing = /(^|_)ids?$|^(conversation|account|tenant|slug|kategori|template|key|reply_to|seq|search|q)$/

/** Names that look like it and are the caller's own words. */
const ownWords = new Set([
  'request_id',
  'button_id',
  'row_id',
  'waba_id',
  'id',
  'message_id',
  'media_id',
  'turn_id',
  'interactive_id',
])

/** Fields of query and body, at any depth, whose names point at something. */
export function fieldsOf({ endpoint, path }: Operation): string[] {
  const found = new Set(parametersOf(path))
  for (const schema of [endpoint.query, endpoint.body]) {
    if (schema) collect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), found)
  }
  return [...found]
}

function collect(node: unknown, found: Set<string>): void {
  if (Array.isArray(node)) {
    for (const one of node) collect(one, found)
    return
  }
  if (typeof node !== 'object' || node === null) return
  for (const [name, value] of Object.entries(node)) {
    if (name === 'properties')
      for (const field of Object.keys(value as object))
        if (pointing.test(field) && !ownWords.has(field)) found.add(field)
    collect(value, found)
  }
}

export const takesIds = (operation: Operation) => fieldsOf(operation).length > 0
