export type FieldChange = { field: string; before: string; after: string }

const asText = (value: unknown): string => {
  if (value === undefined || value === null) return '–'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const fieldsOf = (value: unknown): Record<string, unknown> => {
  if (value === null || value === undefined) return {}
  return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : { '': value }
}

/** What an entry changed, field by field; fields that stayed are left out. */
export const changesOf = (before: unknown, after: unknown): FieldChange[] => {
  const old = fieldsOf(before)
  const fresh = fieldsOf(after)
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].flatMap((field) => {
    const change = { field, before: asText(old[field]), after: asText(fresh[field]) }
    return change.before === change.after ? [] : [change]
  })
}
