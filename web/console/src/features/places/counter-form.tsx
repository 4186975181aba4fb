import type { AreaView, CounterView, ServiceView } from '@govconnect/queue/contract'
import { Switch } from '@govconnect/ui/switch.tsx'
import { useState } from 'react'
import { useLanguage, useT } from '../../app/texts.ts'
import type { Bodies } from './api/save-place.ts'
import { EditDialog } from './edit-dialog.tsx'
import { Checks } from './fields/checks.tsx'
import { LabelledField } from './fields/labelled-field.tsx'
import { NumberField } from './fields/number-field.tsx'
import { SkillFields } from './fields/skill-fields.tsx'
import { namesOf, skillsAsked } from './names.ts'
import { inTree } from './tree.ts'
import { type Faults, useEdit } from './use-edit.ts'
import { bothOf, numberIn } from './words.ts'

export type CounterSetting = { branchId: string; areas: readonly AreaView[]; services: readonly ServiceView[] }

type CounterFormProps = CounterSetting & {
  counter?: CounterView | undefined
  position: number
  onClose: () => void
}

const useCounterEdit = ({ branchId, areas, counter, position, onClose }: CounterFormProps) => {
  const t = useT()
  const fresh: Bodies['counters'] = {
    ...{ branch_id: branchId, area_ids: areas.length === 1 ? [areas[0]!.id] : [], name: { id: '', en: '' } },
    ...{ spoken_number: null, skills: {}, service_ids: null, position },
  }
  const known = counter && {
    ...{ branch_id: counter.branch_id, area_ids: counter.area_ids, name: counter.name, skills: counter.skills },
    ...{ spoken_number: counter.spoken_number, service_ids: counter.service_ids, position: counter.position },
  }
  const check = ({ name, area_ids, spoken_number, service_ids }: Bodies['counters']): Faults => ({
    ...(bothOf(name).id === '' ? { name: t('errors.required') } : {}),
    ...(area_ids.length === 0 ? { area_ids: t('places.counters.areaRule') } : {}),
    ...(service_ids?.length === 0 ? { service_ids: t('places.counters.serviceRule') } : {}),
    ...(spoken_number !== null && !(spoken_number >= 1 && spoken_number <= 999) ? { spoken_number: '1–999' } : {}),
  })
  const tidy = (one: Bodies['counters']) => ({ ...one, name: bothOf(one.name) })
  return useEdit({ kind: 'counters', before: counter, draft: known ?? fresh, check, tidy, onClose })
}

/** A desk where people are served: whom it calls, and what it can. */
export const CounterForm = (props: CounterFormProps) => {
  const { areas, services, counter, onClose } = props
  const t = useT()
  const language = useLanguage()
  const edit = useCounterEdit(props)
  const { draft, change, faults } = edit
  const [ownNumber, setOwnNumber] = useState(counter !== undefined)
  const labels = {
    ...{ name: t('places.fields.name'), spoken_number: t('places.counters.spoken'), area_ids: t('places.tabs.areas') },
    ...{ service_ids: t('places.tabs.services'), skills: t('places.fields.skills') },
    ...{ position: t('places.fields.position') },
  }
  const own = services.filter((one) => draft.area_ids.includes(one.area_id))
  return (
    <EditDialog
      edit={edit}
      title={counter ? t('places.edit', { name: counter.name.id }) : t('places.counters.create')}
      labels={labels}
      names={namesOf([...areas, ...services], language)}
      onClose={onClose}
    >
      <LabelledField
        label={labels.name}
        error={faults['name']}
        value={draft.name}
        max={40}
        onChange={(name) => change({ name, ...(ownNumber ? {} : { spoken_number: numberIn(name.id || name.en) }) })}
      />
      <NumberField
        label={labels.spoken_number}
        hint={t('places.counters.spokenHint')}
        value={draft.spoken_number}
        min={1}
        max={999}
        optional={t('places.counters.unspoken')}
        onChange={(spoken_number) => {
          setOwnNumber(true)
          change({ spoken_number })
        }}
      />
      <Checks
        legend={t('places.counters.callsFrom')}
        error={faults['area_ids']}
        choices={areas.map(({ id, name }) => ({ value: id, label: name[language] }))}
        chosen={draft.area_ids}
        onChange={(area_ids) => change({ area_ids })}
      />
      <Switch
        label={t('places.counters.allServices')}
        hint={t('places.counters.allServicesHint')}
        checked={draft.service_ids === null}
        onChange={(all) => change({ service_ids: all ? null : own.map(({ id }) => id) })}
      />
      {draft.service_ids === null ? null : (
        <Checks
          legend={labels.service_ids}
          error={faults['service_ids']}
          choices={inTree(own).map(({ item, depth }) => ({ value: item.id, label: item.name[language], depth }))}
          chosen={draft.service_ids}
          onChange={(service_ids) => change({ service_ids })}
        />
      )}
      <fieldset className="min-w-0">
        <legend className="mb-1 font-semibold text-ink-2 text-small">{t('places.counters.skills')}</legend>
        <SkillFields known={skillsAsked(services)} value={draft.skills} onChange={(skills) => change({ skills })} />
      </fieldset>
    </EditDialog>
  )
}
