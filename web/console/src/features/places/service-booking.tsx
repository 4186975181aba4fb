import { Switch } from '@govconnect/ui/switch.tsx'
import { useT } from '../../app/texts.ts'
import { NumberField } from './fields/number-field.tsx'
import { WeekField } from './fields/week-field.tsx'
import type { ServiceDraft, ServicePart } from './use-service-edit.ts'

type Booking = NonNullable<ServiceDraft['booking']>

const freshBooking: Booking = { slot_minutes: 30, per_slot: 2, days_ahead: 14, cutoff_minutes: 60, hours: [] }

const fields = [
  ['slot_minutes', 5, 240],
  ['per_slot', 1, 200],
  ['days_ahead', 0, 180],
  ['cutoff_minutes', 0, 1_440],
] as const

/** Whether and how a time can be booked ahead. */
export const ServiceBooking = ({ draft, change, faults, labels }: ServicePart) => {
  const t = useT()
  const { booking } = draft
  const set = (part: Partial<Booking>) => booking && change({ booking: { ...booking, ...part } })
  return (
    <>
      <Switch
        label={labels.booking}
        hint={t('places.services.bookingHint')}
        checked={booking !== null}
        onChange={(on) => change({ booking: on ? freshBooking : null })}
      />
      {booking ? (
        <div className="flex flex-col gap-4 border-line border-l-2 pl-3">
          <div className="grid gap-4 md:grid-cols-2">
            {fields.map(([name, min, max]) => (
              <NumberField
                key={name}
                label={t(`places.booking.${name}`)}
                hint={t(`places.bookingHints.${name}`)}
                error={faults[name]}
                value={booking[name]}
                min={min}
                max={max}
                onChange={(value) => set({ [name]: value ?? min })}
              />
            ))}
          </div>
          <Switch
            label={t('places.booking.serviceHours')}
            checked={booking.hours.length === 0}
            onChange={(same) =>
              set({
                hours: same ? [] : [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '12:00' })),
              })
            }
          />
          {booking.hours.length > 0 ? (
            <WeekField
              legend={t('places.booking.hours')}
              error={faults['bookingHours']}
              value={booking.hours}
              onChange={(hours) => set({ hours })}
            />
          ) : null}
        </div>
      ) : null}
    </>
  )
}
