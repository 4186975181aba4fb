import type { CaseDetail } from '@govconnect/cases/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Dropdown, DropdownChoices } from '@govconnect/ui/dropdown.tsx'
import { say, sayError, sayUndo } from '@govconnect/ui/toast.tsx'
import { type Hotkey, useHotkeys } from '@govconnect/web/hotkeys.ts'
import { CheckCheck, ChevronDown, CircleX, Play, RotateCcw, UserPlus, UserRoundCheck } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { troubleOf } from '../../app/problem.ts'
import { useT } from '../../app/texts.ts'
import { useCan, useMe } from '../session/api/me.ts'
import { type ChangeInput, useAssignCase, useChangeCase } from './api/write-case.ts'

const ChangeDialog = lazy(async () => ({ default: (await import('./change-dialog.tsx')).ChangeDialog }))
const AssignDialog = lazy(async () => ({ default: (await import('./assign-dialog.tsx')).AssignDialog }))
const DisputeDialog = lazy(async () => ({ default: (await import('./dispute-dialog.tsx')).DisputeDialog }))

type Open =
  | { dialog: 'change'; to: 'proses' | 'selesai' | 'ditolak' }
  | { dialog: 'assign' }
  | { dialog: 'dispute' }
  | null

const subStates = ['verifikasi', 'koordinasi', 'disposisi', 'dikerjakan'] as const

const tellTrouble = (error: unknown) => {
  const trouble = troubleOf(error)
  void sayError(trouble.title, trouble.detail)
}

/** The step inside `proses` can be moved back, so it moves at once and offers to undo. */
const SubStateMenu = ({ item }: { item: CaseDetail }) => {
  const t = useT()
  const change = useChangeCase(item)
  const move = (input: ChangeInput, undo: ChangeInput | null) =>
    change.mutate(input, {
      onError: tellTrouble,
      onSuccess: (fresh) => {
        const text = t('cases.change.done', {
          number: fresh.number,
          status: fresh.sub_state ? t(`cases.sub.${fresh.sub_state}`) : '',
        })
        if (undo)
          void sayUndo(text, {
            label: t('common.undo'),
            run: () => move({ ...undo, version: fresh.version } as ChangeInput, null),
          })
        else void say(text)
      },
    })
  const now = item.sub_state ?? 'verifikasi'
  return (
    <Dropdown
      label={t('cases.sub.label')}
      trigger={
        <Button busy={change.isPending}>
          {t('cases.sub.label')}: {t(`cases.sub.${now}`)}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <DropdownChoices
        label={t('cases.sub.label')}
        value={now}
        options={subStates.map((value) => ({ value, label: t(`cases.sub.${value}`) }))}
        onChange={(value) => move({ sub_state: value as (typeof subStates)[number] }, { sub_state: now })}
      />
    </Dropdown>
  )
}

type KeysOf = {
  t: ReturnType<typeof useT>
  can: (status: CaseDetail['status']) => boolean
  mayAssign: boolean
  onOpen: (open: Open) => void
}

/** S takes it on, E ends it, X turns it down, T hands it on: each only where it may be done. */
const keysOf = ({ t, can, mayAssign, onOpen }: KeysOf): Hotkey[] => {
  const group = t('shell.groupPage')
  const moves = [
    { keys: 'S', to: 'proses', label: t('cases.actions.takeOn') },
    { keys: 'E', to: 'selesai', label: t('cases.actions.finish') },
    { keys: 'X', to: 'ditolak', label: t('cases.actions.reject') },
  ] as const
  const assign = { keys: 'T', label: t('cases.actions.assign'), group, run: () => onOpen({ dialog: 'assign' }) }
  return [
    ...moves
      .filter(({ to }) => can(to))
      .map(({ keys, to, label }) => ({ keys, label, group, run: () => onOpen({ dialog: 'change', to }) })),
    ...(mayAssign ? [assign] : []),
  ]
}

export const CaseActions = ({ item }: { item: CaseDetail }) => {
  const t = useT()
  const { staff } = useMe()
  const mayChange = useCan('cases.update')
  const [open, setOpen] = useState<Open>(null)
  const assign = useAssignCase(item)
  const can = (status: CaseDetail['status']) => mayChange && item.next.statuses.includes(status)
  const close = () => setOpen(null)
  const closed = item.closed_at !== null

  const takeOn = () =>
    assign.mutate(
      { officer_id: staff.id, officer_name: staff.name },
      {
        onError: tellTrouble,
        onSuccess: (fresh) => {
          const before = item.officer
          void sayUndo(t('cases.assign.taken', { number: fresh.number }), {
            label: t('common.undo'),
            run: () =>
              assign.mutate({ officer_id: before?.id ?? null, ...(before?.name ? { officer_name: before.name } : {}) }),
          })
        },
      },
    )

  useHotkeys(keysOf({ t, can, mayAssign: mayChange && !closed, onOpen: setOpen }))
  if (!mayChange) return null
  return (
    <div className="flex flex-wrap gap-2">
      {can('proses') ? (
        <Button tone="primary" onClick={() => setOpen({ dialog: 'change', to: 'proses' })}>
          <Play aria-hidden />
          {t('cases.actions.takeOn')}
        </Button>
      ) : null}
      {can('selesai') ? (
        <Button tone="primary" onClick={() => setOpen({ dialog: 'change', to: 'selesai' })}>
          <CheckCheck aria-hidden />
          {t('cases.actions.finish')}
        </Button>
      ) : null}
      {item.status === 'proses' ? <SubStateMenu item={item} /> : null}
      {!closed && item.officer?.id !== staff.id ? (
        <Button onClick={takeOn} busy={assign.isPending}>
          <UserRoundCheck aria-hidden />
          {t('cases.actions.assignToMe')}
        </Button>
      ) : null}
      {closed ? null : (
        <Button onClick={() => setOpen({ dialog: 'assign' })}>
          <UserPlus aria-hidden />
          {t('cases.actions.assign')}
        </Button>
      )}
      {can('ditolak') ? (
        <Button tone="quiet" onClick={() => setOpen({ dialog: 'change', to: 'ditolak' })}>
          <CircleX aria-hidden />
          {t('cases.actions.reject')}
        </Button>
      ) : null}
      {item.next.disputable_until ? (
        <Button onClick={() => setOpen({ dialog: 'dispute' })}>
          <RotateCcw aria-hidden />
          {t('cases.actions.dispute')}
        </Button>
      ) : null}
      <Suspense fallback={null}>
        {open?.dialog === 'change' ? <ChangeDialog item={item} to={open.to} onClose={close} /> : null}
        {open?.dialog === 'assign' ? <AssignDialog item={item} onClose={close} /> : null}
        {open?.dialog === 'dispute' ? <DisputeDialog item={item} onClose={close} /> : null}
      </Suspense>
    </div>
  )
}
