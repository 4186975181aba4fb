import { ProblemError } from '@govconnect/kernel/contract'
import { say } from '@govconnect/ui/toast.tsx'
import { useState } from 'react'
import { newKey } from '../../app/api.ts'
import { fieldFaults, troubleOf } from '../../app/problem.ts'
import { useT } from '../../app/texts.ts'
import {
  type Bodies,
  type Change,
  type PlaceKind,
  useCreatePlace,
  useUpdatePlace,
  type Views,
} from './api/save-place.ts'
import { changedFields, conflictIn } from './differences.ts'

export type Faults = Partial<Record<string, string>>

/** The server names the field; its words about the whole are the ones people can read. */
const faultsOf = (error: unknown): Faults => {
  const faults = fieldFaults(error)
  if (!(error instanceof ProblemError) || !error.code.startsWith('queue.')) return faults
  return Object.fromEntries(Object.keys(faults).map((name) => [name, troubleOf(error).detail]))
}

export interface EditOptions<K extends PlaceKind> {
  kind: K
  /** What is changed; without it a new one is made. */
  before?: Views[K] | undefined
  draft: Bodies[K]
  /** Faults that need no server to see. */
  check: (draft: Bodies[K]) => Faults
  /** The draft as it is sent. */
  tidy?: (draft: Bodies[K]) => Bodies[K]
  onClose: () => void
  onSaved?: ((saved: Views[K]) => void) | undefined
}

export type Edit<K extends PlaceKind> = ReturnType<typeof useEdit<K>>

/** A form of a thing that is set up: its draft, its faults, saving, and what somebody else changed meanwhile. */
export const useEdit = <K extends PlaceKind>(options: EditOptions<K>) => {
  const { kind, before, draft: first, check, tidy = (one) => one, onClose, onSaved } = options
  const t = useT()
  const [key] = useState(newKey)
  const [draft, setDraft] = useState(first)
  const [tried, setTried] = useState(false)
  const create = useCreatePlace(kind, key)
  const update = useUpdatePlace(kind, before?.id ?? '')
  const error = create.error ?? update.error
  const own = tried ? check(draft) : {}
  const change = (part: Partial<Bodies[K]>) => {
    setDraft((known) => ({ ...known, ...part }))
    if (!error) return
    // What the server said of the input before no longer holds.
    create.reset()
    update.reset()
  }
  const onSuccess = (saved: Views[K]) => {
    void say(t('common.saved'))
    onSaved?.(saved)
    onClose()
  }
  const save = (version?: number) => {
    setTried(true)
    if (Object.values(check(draft)).some(Boolean)) return
    if (!before) return create.mutate(tidy(draft), { onSuccess })
    const body = { ...changedFields(before, tidy(draft)), version: version ?? before.version } as Change<K>
    update.mutate(body, { onSuccess })
  }
  const conflict = conflictIn<Views[K]>(error)
  return {
    ...{ draft, change, save, conflict, before },
    faults: { ...(conflict ? {} : faultsOf(error)), ...own },
    error: conflict ? null : error,
    busy: create.isPending || update.isPending,
    /** Something is to be seen among the fields. */
    faulty: Object.values(own).some(Boolean),
  }
}
