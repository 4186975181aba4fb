import { useState } from 'react'
import { useT } from '../../app/texts.ts'
import { PlaceField, ReasonField } from '../tickets/act-dialogs.tsx'
import type { CounterChange } from '../tickets/api/counter.ts'
import { FormDialog } from '../tickets/form-dialog.tsx'
import { useLabel } from '../tickets/words.ts'
import type { CounterOnWall } from './wall.ts'

type CloseCounterDialogProps = {
  one: CounterOnWall
  onClosing: (change: CounterChange) => void
  onClose: () => void
}

type Choice = NonNullable<CounterChange['ticket']>

/** A supervisor closes somebody else's counter: why, and what becomes of the visitor there. */
export const CloseCounterDialog = ({ one: { counter, ticket }, onClosing, onClose }: CloseCounterDialogProps) => {
  const t = useT()
  const label = useLabel()
  const [reason, setReason] = useState('')
  const [choice, setChoice] = useState<Choice>('return')
  const choices: Choice[] = ticket?.status === 'serving' ? ['return', 'hold', 'complete'] : ['return', 'hold']
  return (
    <FormDialog
      title={t('supervisor.closeOf', { counter: label(counter.name) })}
      description={t('supervisor.closeLead', { agent: counter.agent?.name ?? '–' })}
      action={t('supervisor.close')}
      danger
      ready={reason.trim() !== ''}
      onSubmit={() => onClosing({ open: false, force: true, reason, ...(ticket ? { ticket: choice } : {}) })}
      onClose={onClose}
    >
      <ReasonField value={reason} onChange={setReason} required />
      {ticket ? (
        <PlaceField
          label={t('supervisor.whatOf', { number: ticket.number })}
          value={choice}
          options={choices.map((value) => ({ value, label: t(`tickets.closing.${value}`) }))}
          onChange={(value) => setChoice(value as Choice)}
        />
      ) : null}
    </FormDialog>
  )
}
