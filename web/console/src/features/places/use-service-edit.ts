import { hoursFit } from '@govconnect/queue/rules'
import { useT } from '../../app/texts.ts'
import type { Bodies } from './api/save-place.ts'
import type { ServiceFormProps } from './service-form.tsx'
import { type Faults, useEdit } from './use-edit.ts'
import { bothOf, isWord, type Labelled } from './words.ts'

export type ServiceDraft = Bodies['services']

/** What each part of the form gets. */
export interface ServicePart {
  draft: ServiceDraft
  change: (part: Partial<ServiceDraft>) => void
  faults: Faults
  labels: ReturnType<typeof useServiceLabels>
}

export const useServiceLabels = () => {
  const t = useT()
  return {
    ...{ name: t('places.fields.name'), code: t('places.fields.code'), letter: t('places.services.letter') },
    ...{ description: t('places.services.description'), area_id: t('places.services.area') },
    ...{ parent_id: t('places.services.parent'), position: t('places.fields.position') },
    ...{ sla_minutes: t('places.services.sla'), usual_service_minutes: t('places.services.usual') },
    ...{ hours: t('places.fields.hours'), daily_capacity: t('places.services.daily') },
    ...{ waiting_capacity: t('places.services.waiting'), remote: t('places.services.remote') },
    ...{ skills: t('places.services.skills'), bring: t('places.services.bring') },
    ...{ inputs: t('places.services.inputs'), booking: t('places.services.booking') },
  }
}

const blank: Labelled = { id: '', en: '' }

const freshService = ({ branch, areas, position }: ServiceFormProps): ServiceDraft => ({
  ...{ branch_id: branch.id, area_id: areas[0]?.id ?? '', parent_id: null, position, code: '', name: blank },
  ...{ description: blank, letter: 'A', sla_minutes: 30, usual_service_minutes: 10, hours: [], skills: [] },
  ...{ inputs: [], bring: [], daily_capacity: null, waiting_capacity: null, remote: true, booking: null },
})

const limits = {
  sla_minutes: [1, 1_440],
  usual_service_minutes: [0.5, 480],
  daily_capacity: [1, 10_000],
  waiting_capacity: [1, 10_000],
} as const

const bookingLimits = {
  slot_minutes: [5, 240],
  per_slot: [1, 200],
  days_ahead: [0, 180],
  cutoff_minutes: [0, 1_440],
} as const

const outside = (value: number | null, [min, max]: readonly [number, number]) =>
  value !== null && !(value >= min && value <= max)

const isEmpty = (text: Labelled) => bothOf(text).id === ''

/** As it is sent: one language stands for both, empty lines are left out, nothing typed is nothing said. */
const tidyService = (draft: ServiceDraft): ServiceDraft => ({
  ...draft,
  name: bothOf(draft.name),
  description: draft.description && !isEmpty(draft.description) ? bothOf(draft.description) : null,
  bring: draft.bring.filter((one) => !isEmpty(one)).map(bothOf),
  inputs: draft.inputs.filter(({ label }) => !isEmpty(label)).map((one) => ({ ...one, label: bothOf(one.label) })),
})

const useServiceCheck = (dayEnds: string) => {
  const t = useT()
  return (draft: ServiceDraft): Faults => {
    const { booking } = draft
    const numbers = [
      ...Object.entries(limits).filter(([name, limit]) => outside(draft[name as keyof typeof limits], limit)),
      ...Object.entries(bookingLimits).filter(
        ([name, limit]) => booking && outside(booking[name as keyof typeof bookingLimits], limit),
      ),
    ].map(([name, [min, max]]) => [name, `${min}–${max}`])
    const keys = draft.inputs.map(({ key }) => key)
    return {
      ...Object.fromEntries(numbers),
      ...(isEmpty(draft.name) ? { name: t('errors.required') } : {}),
      ...(isWord(draft.code) ? {} : { code: t('places.codeRule') }),
      ...(/^[A-Z]{1,2}$/.test(draft.letter) ? {} : { letter: t('places.services.letterRule') }),
      ...(draft.area_id === '' ? { area_id: t('places.services.areaRule') } : {}),
      ...(hoursFit(draft.hours, dayEnds) ? {} : { hours: t('places.hours.rule') }),
      ...(booking && !hoursFit(booking.hours, dayEnds) ? { bookingHours: t('places.hours.rule') } : {}),
      ...(new Set(keys).size < keys.length || !keys.every(isWord) ? { inputs: t('places.services.inputRule') } : {}),
    }
  }
}

export const useServiceEdit = (props: ServiceFormProps) => {
  const { branch, service, onClose } = props
  const { id: _id, version: _version, archived: _archived, ...known } = service ?? {}
  const draft: ServiceDraft = { ...freshService(props), ...known, description: service?.description ?? blank }
  const check = useServiceCheck(branch.day_ends)
  return useEdit({ kind: 'services', before: service, draft, check, tidy: tidyService, onClose })
}
