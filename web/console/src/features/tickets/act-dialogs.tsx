import type { TicketView } from '@govconnect/queue/contract'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { Textarea } from '@govconnect/ui/textarea.tsx'
import { useState } from 'react'
import { type TextKey, useT } from '../../app/texts.ts'
import type { BranchSetup } from './api/branch.ts'
import type { Act } from './api/ticket.ts'
import { FormDialog } from './form-dialog.tsx'
import { KnownReason } from './known-reason.tsx'
import { joinableOf } from './targets.ts'
import { knownFlags, useFlagWord, useLabel } from './words.ts'

type ActDialogProps = {
  ticket: TicketView
  setup: BranchSetup
  /** Somebody else's ticket: a supervisor says why. */
  foreign?: boolean
  onAct: (act: Act) => void
  onClose: () => void
}

const outcomes = ['done', 'incomplete_documents', 'referred', 'not_possible'] as const

export const CompleteDialog = ({ ticket, setup, foreign = false, onAct, onClose }: ActDialogProps) => {
  const t = useT()
  const label = useLabel()
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('done')
  const [note, setNote] = useState('')
  const [next, setNext] = useState('')
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={t(foreign ? 'tickets.complete.forceTitle' : 'tickets.complete.title', { number: ticket.number })}
      action={t('tickets.complete.action')}
      danger={foreign}
      ready={!foreign || reason.trim() !== ''}
      onClose={onClose}
      onSubmit={() =>
        onAct({
          action: 'complete',
          outcome,
          ...(note.trim() ? { note } : {}),
          ...(next ? { next_service_id: next } : {}),
          ...(foreign ? { forced_reason: reason } : {}),
        })
      }
    >
      {foreign ? <ReasonField value={reason} onChange={setReason} required /> : null}
      <Field label={t('tickets.complete.outcome')}>
        {(ids) => (
          <Select
            {...ids}
            value={outcome}
            onChange={({ target }) => setOutcome(target.value as (typeof outcomes)[number])}
            options={outcomes.map((value) => ({ value, label: t(`tickets.outcome.${value}`) }))}
          />
        )}
      </Field>
      <Field label={t('tickets.complete.note')} hint={t('tickets.complete.noteHint')}>
        {(ids) => (
          <Textarea {...ids} rows={3} maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />
        )}
      </Field>
      <Field label={t('tickets.complete.next')} hint={t('tickets.complete.nextHint')}>
        {(ids) => (
          <Select
            {...ids}
            value={next}
            onChange={({ target }) => setNext(target.value)}
            options={[
              { value: '', label: t('tickets.complete.noNext') },
              ...joinableOf(setup.services).map(({ id, name }) => ({ value: id, label: label(name) })),
            ]}
          />
        )}
      </Field>
    </FormDialog>
  )
}

type ReasonFieldProps = { value: string; onChange: (value: string) => void; required?: boolean }

export const ReasonField = ({ value, onChange, required = false }: ReasonFieldProps) => {
  const t = useT()
  return (
    <Field
      label={required ? t('tickets.reason') : t('tickets.reasonOptional')}
      {...(required ? { hint: t('tickets.reasonHint') } : {})}
    >
      {(ids) => (
        <Input
          {...ids}
          maxLength={200}
          required={required}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}

const holdReasons = ['copy', 'documents', 'payment', 'waiting'] as const
const places = ['keep', 'freeze', 'end'] as const

export const HoldDialog = ({ ticket, setup, onAct, onClose }: ActDialogProps) => {
  const t = useT()
  const most = setup.policy.hold_max_minutes
  const [reason, setReason] = useState(t('tickets.hold.reasons.copy'))
  const [minutes, setMinutes] = useState(String(Math.min(10, most)))
  const [place, setPlace] = useState<(typeof places)[number]>('keep')
  const count = Number(minutes)
  const fits = minutes === '' || (Number.isInteger(count) && count >= 1 && count <= most)
  return (
    <FormDialog
      title={t('tickets.hold.title', { number: ticket.number })}
      action={t('tickets.hold.action')}
      ready={reason.trim() !== '' && fits}
      onClose={onClose}
      onSubmit={() => onAct({ action: 'hold', reason, place, ...(minutes === '' ? {} : { minutes: count }) })}
    >
      <KnownReason
        value={reason}
        known={holdReasons.map((known) => t(`tickets.hold.reasons.${known}`))}
        maxLength={200}
        onChange={setReason}
      />
      <Field
        label={t('tickets.hold.minutes')}
        hint={t('tickets.hold.minutesHint', { most })}
        {...(fits ? {} : { error: t('tickets.hold.minutesWrong', { most }) })}
      >
        {(ids) => (
          <Input
            {...ids}
            type="number"
            inputMode="numeric"
            min={1}
            max={most}
            value={minutes}
            onChange={({ target }) => setMinutes(target.value)}
          />
        )}
      </Field>
      <PlaceField
        label={t('tickets.hold.place')}
        value={place}
        options={places.map((value) => ({ value, label: t(`tickets.hold.places.${value}`) }))}
        onChange={(value) => setPlace(value as (typeof places)[number])}
      />
    </FormDialog>
  )
}

type PlaceFieldProps = {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

export const PlaceField = ({ label, value, options, onChange }: PlaceFieldProps) => (
  <Field label={label}>
    {(ids) => <Select {...ids} value={value} onChange={({ target }) => onChange(target.value)} options={options} />}
  </Field>
)

export const NoteDialog = ({ ticket, onAct, onClose }: ActDialogProps) => {
  const t = useT()
  const word = useFlagWord()
  const [text, setText] = useState('')
  const [flags, setFlags] = useState<readonly string[]>(ticket.flags)
  const all = [...new Set([...knownFlags, ...ticket.flags])]
  const changed = flags.toSorted().join() !== ticket.flags.toSorted().join()
  return (
    <FormDialog
      title={t('tickets.note.title', { number: ticket.number })}
      description={t('tickets.note.lead')}
      action={t('common.save')}
      ready={text.trim() !== '' || changed}
      onClose={onClose}
      onSubmit={() =>
        onAct({ action: 'note', ...(text.trim() ? { text } : {}), ...(changed ? { flags: [...flags] } : {}) })
      }
    >
      <Field label={t('tickets.note.text')}>
        {(ids) => (
          <Textarea {...ids} rows={3} maxLength={500} value={text} onChange={({ target }) => setText(target.value)} />
        )}
      </Field>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 font-semibold text-ink-2 text-small">{t('tickets.note.flags')}</legend>
        {all.map((flag) => (
          <label key={flag} className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              className="size-4"
              checked={flags.includes(flag)}
              onChange={({ target }) =>
                setFlags((before) => (target.checked ? [...before, flag] : before.filter((one) => one !== flag)))
              }
            />
            {word(flag)}
          </label>
        ))}
      </fieldset>
    </FormDialog>
  )
}

const cancelReasons = ['left', 'by_citizen', 'mistake', 'wrong_service', 'duplicate'] as const

export const CancelDialog = ({ ticket, onAct, onClose }: ActDialogProps) => {
  const t = useT()
  const [reason, setReason] = useState<(typeof cancelReasons)[number]>('left')
  return (
    <FormDialog
      title={t('tickets.cancel.title', { number: ticket.number })}
      action={t('tickets.cancel.action')}
      danger
      onClose={onClose}
      onSubmit={() => onAct({ action: 'cancel', reason })}
    >
      <PlaceField
        label={t('tickets.reason')}
        value={reason}
        options={cancelReasons.map((value) => ({ value, label: t(`tickets.cancelReason.${value}` as TextKey) }))}
        onChange={(value) => setReason(value as (typeof cancelReasons)[number])}
      />
    </FormDialog>
  )
}
