import { Switch } from '@govconnect/ui/switch.tsx'
import { useT } from '../../app/texts.ts'
import { NumberField } from './fields/number-field.tsx'
import { WeekField } from './fields/week-field.tsx'
import type { ServicePart } from './use-service-edit.ts'

/** How long, when and how many. */
export const ServiceTimes = ({ draft, change, faults, labels }: ServicePart) => {
  const t = useT()
  const minutes = t('places.minutes')
  return (
    <>
      <div className="grid gap-4 md:grid-cols-2">
        <NumberField
          label={labels.sla_minutes}
          unit={minutes}
          hint={t('places.services.slaHint')}
          error={faults['sla_minutes']}
          value={draft.sla_minutes}
          min={1}
          max={1_440}
          onChange={(value) => change({ sla_minutes: value ?? 1 })}
        />
        <NumberField
          label={labels.usual_service_minutes}
          unit={minutes}
          hint={t('places.services.usualHint')}
          error={faults['usual_service_minutes']}
          value={draft.usual_service_minutes}
          min={0.5}
          max={480}
          step={0.5}
          onChange={(value) => change({ usual_service_minutes: value ?? 1 })}
        />
        <NumberField
          label={labels.daily_capacity}
          hint={t('places.services.dailyHint')}
          error={faults['daily_capacity']}
          value={draft.daily_capacity}
          min={1}
          max={10_000}
          optional={t('places.noLimit')}
          onChange={(daily_capacity) => change({ daily_capacity })}
        />
        <NumberField
          label={labels.waiting_capacity}
          hint={t('places.services.waitingHint')}
          error={faults['waiting_capacity']}
          value={draft.waiting_capacity}
          min={1}
          max={10_000}
          optional={t('places.noLimit')}
          onChange={(waiting_capacity) => change({ waiting_capacity })}
        />
      </div>
      <Switch
        label={labels.remote}
        hint={t('places.services.remoteHint')}
        checked={draft.remote}
        onChange={(remote) => change({ remote })}
      />
      <Switch
        label={t('places.services.branchHours')}
        checked={draft.hours.length === 0}
        onChange={(same) =>
          change({
            hours: same ? [] : [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '12:00' })),
          })
        }
      />
      {draft.hours.length > 0 ? (
        <WeekField
          legend={labels.hours}
          error={faults['hours']}
          value={draft.hours}
          onChange={(hours) => change({ hours })}
        />
      ) : null}
    </>
  )
}
