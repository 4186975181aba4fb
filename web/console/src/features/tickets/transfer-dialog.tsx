import type { AgentView, CounterView, TicketView } from '@govconnect/queue/contract'
import { Segmented } from '@govconnect/ui/segmented.tsx'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'
import { PlaceField, ReasonField } from './act-dialogs.tsx'
import type { BranchSetup } from './api/branch.ts'
import type { Act } from './api/ticket.ts'
import { FormDialog } from './form-dialog.tsx'
import { countersFor, joinableOf, peopleAtWork } from './targets.ts'
import { useLabel } from './words.ts'

type TransferDialogProps = {
  ticket: TicketView
  setup: BranchSetup
  counters: readonly CounterView[]
  agents: readonly AgentView[]
  me: string
  /** A supervisor moves it: the reason goes into the audit log. */
  supervised?: boolean
  onAct: (act: Act) => void
  onClose: () => void
}

type Kind = 'service' | 'counter' | 'person'
const kinds: readonly Kind[] = ['service', 'counter', 'person']
const places = ['keep', 'front', 'end'] as const

type Option = { value: string; label: string }

/** Where a ticket may go, by kind. */
const useTargets = ({ ticket, setup, counters, agents, me }: TransferDialogProps): Record<Kind, Option[]> => {
  const t = useT()
  const label = useLabel()
  const service = setup.services.find(({ id }) => id === ticket.service_id)
  return {
    service: joinableOf(setup.services)
      .filter(({ id }) => id !== ticket.service_id)
      .map(({ id, name }) => ({ value: id, label: label(name) })),
    counter: countersFor(counters, service)
      .filter(({ id }) => id !== ticket.counter_id)
      .map(({ id, name, open, agent }) => ({
        value: id,
        label: `${label(name)} · ${open ? (agent?.name ?? t('tickets.transfer.open')) : t('tickets.transfer.closed')}`,
      })),
    person: peopleAtWork(agents, me).map(({ staff_id, name, presence }) => ({
      value: staff_id,
      label: `${name} · ${t(`tickets.presence.${presence}`)}`,
    })),
  }
}

const targetOf = (kind: Kind, value: string) =>
  kind === 'service' ? { service_id: value } : kind === 'counter' ? { to_counter_id: value } : { to_staff_id: value }

export const TransferDialog = (props: TransferDialogProps) => {
  const { ticket, supervised = false, onAct, onClose } = props
  const t = useT()
  const targets = useTargets(props)
  const [kind, setKind] = useState<Kind>(supervised ? 'counter' : 'service')
  const [chosen, setChosen] = useState('')
  const [place, setPlace] = useState<(typeof places)[number]>('keep')
  const [reason, setReason] = useState('')
  const options = targets[kind]
  const target = options.some(({ value }) => value === chosen) ? chosen : (options[0]?.value ?? '')
  return (
    <FormDialog
      title={t('tickets.transfer.title', { number: ticket.number })}
      description={t('tickets.transfer.lead')}
      action={t('tickets.transfer.action')}
      ready={target !== '' && (!supervised || reason.trim() !== '')}
      onClose={onClose}
      onSubmit={() =>
        onAct({
          action: 'transfer',
          place,
          ...targetOf(kind, target),
          ...(reason.trim() ? { reason } : {}),
        })
      }
    >
      <Segmented
        label={t('tickets.transfer.kind')}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`tickets.transfer.kinds.${value}`) }))}
        onChange={(value) => setKind(value as Kind)}
      />
      {options.length === 0 ? (
        <p className="text-ink-2">{t('tickets.transfer.nobody')}</p>
      ) : (
        <PlaceField label={t(`tickets.transfer.kinds.${kind}`)} value={target} options={options} onChange={setChosen} />
      )}
      <PlaceField
        label={t('tickets.transfer.place')}
        value={place}
        options={places.map((value) => ({ value, label: t(`tickets.transfer.places.${value}`) }))}
        onChange={(value) => setPlace(value as (typeof places)[number])}
      />
      <ReasonField value={reason} onChange={setReason} required={supervised} />
    </FormDialog>
  )
}
