import { type ReactNode, useState } from 'react'
import type { PlaceKind } from '../api/save-place.ts'
import { type Archivable, ArchiveDialog } from '../archive-dialog.tsx'

/** Those that are in use, and the others too where asked. */
export const shownOf = <T extends { archived: boolean }>(rows: readonly T[] | undefined, archived: boolean): T[] =>
  (rows ?? []).filter((one) => archived || !one.archived)

type Item = { id: string; version: number; archived?: boolean }

/** Which form or question of a list stands open. */
export const useOpen = <T extends Item>(kind: PlaceKind) => {
  /** An empty object: a new one. */
  const [form, open] = useState<{ item?: T } | null>(null)
  const [asked, ask] = useState<Archivable | null>(null)
  const archive = ({ id, version, archived = false }: T, name: string) => ask({ kind, id, version, name, archived })
  const dialogs: ReactNode = asked ? <ArchiveDialog key={asked.id} thing={asked} onClose={() => ask(null)} /> : null
  return { form, open, archive, dialogs }
}
