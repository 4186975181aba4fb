interface Location {
  latitude: number
  longitude: number
  name?: string | undefined
  address?: string | undefined
}

/** Fields staff may correct after a case was opened. */
export interface EditableFields {
  kategori: string
  alamat: string
  area: string | null
  deskripsi: string
  location: Location | null
  confidential: boolean
  contact: string | null
  citizen_name: string | null
}

type Wanted = { [K in keyof EditableFields]?: EditableFields[K] | undefined }

export interface ChangedFields {
  before: Partial<EditableFields>
  after: Partial<EditableFields>
  /** Both, as the timeline may keep them: who reports in confidence is not written there. */
  told(confidential: boolean): { before: Record<string, unknown>; after: Record<string, unknown> }
}

const identityFields = ['contact', 'citizen_name']

/** What really differs; null when nothing does. */
export function changedFields(row: EditableFields, wanted: Wanted): ChangedFields | null {
  const names = (Object.keys(wanted) as (keyof EditableFields)[]).filter(
    (name) => wanted[name] !== undefined && !same(row[name], wanted[name]),
  )
  if (names.length === 0) return null
  const before: Partial<EditableFields> = Object.fromEntries(names.map((name) => [name, row[name]]))
  const after: Partial<EditableFields> = Object.fromEntries(names.map((name) => [name, wanted[name]]))
  return {
    before,
    after,
    told(confidential) {
      const hide = (values: Partial<EditableFields>) =>
        Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            confidential && identityFields.includes(name) ? '•••' : value,
          ]),
        )
      return { before: hide(before), after: hide(after) }
    },
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

/** Keys in one order: Postgres keeps its own inside jsonb. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
