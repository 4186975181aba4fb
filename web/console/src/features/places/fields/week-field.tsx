import { Button } from '@govconnect/ui/button.tsx'
import { IconButton } from '@govconnect/ui/icon-button.tsx'
import { Plus, X } from 'lucide-react'
import { useLanguage, useT } from '../../../app/texts.ts'
import { closingOf, copiedTo, dayNames, type OpenHours, weekdays, withDay } from '../hours.ts'
import { ClockInput } from './clock-input.tsx'

type Span = Omit<OpenHours, 'weekday'>

const usual: Span = { opens: '08:00', closes: '15:00' }
const afterNoon: Span = { opens: '13:00', closes: '15:00' }

type DayProps = { name: string; spans: readonly Span[]; onChange: (spans: Span[]) => void }

const Day = ({ name, spans, onChange }: DayProps) => {
  const t = useT()
  const replace = (at: number, part: Partial<Span>) =>
    onChange(spans.map((span, index) => (index === at ? { ...span, ...part } : span)))
  return (
    <fieldset className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-line border-t py-2 first:border-t-0">
      <legend className="sr-only">{name}</legend>
      <span aria-hidden className="w-20 shrink-0 font-medium">
        {name}
      </span>
      <div className="flex flex-1 flex-wrap items-center gap-x-4 gap-y-1.5">
        {spans.length === 0 ? <span className="text-ink-3">{t('places.hours.closed')}</span> : null}
        {spans.map((span, index) => (
          // Spans have no identity of their own, and are edited in place.
          <span key={index} className="flex items-center gap-1.5">
            <ClockInput
              aria-label={t('places.hours.opens', { day: name })}
              value={span.opens}
              onChange={(opens) => replace(index, { opens })}
            />
            <span aria-hidden>–</span>
            <ClockInput
              aria-label={t('places.hours.closes', { day: name })}
              value={span.closes}
              onChange={(closes) => replace(index, { closes: closingOf(closes) })}
            />
            <IconButton
              icon={X}
              label={t('places.hours.remove', { day: name })}
              onClick={() => onChange(spans.filter((_, at) => at !== index))}
            />
          </span>
        ))}
        {spans.length < 3 ? (
          <IconButton
            icon={Plus}
            label={t('places.hours.add', { day: name })}
            onClick={() => onChange([...spans, spans.length === 0 ? usual : afterNoon])}
          />
        ) : null}
      </div>
    </fieldset>
  )
}

type WeekFieldProps = {
  legend: string
  hint?: string | undefined
  error?: string | undefined
  value: readonly OpenHours[]
  onChange: (hours: OpenHours[]) => void
}

/** Opening hours of a week; two entries of a day make a break between them. */
export const WeekField = ({ legend, hint, error, value, onChange }: WeekFieldProps) => {
  const t = useT()
  const names = dayNames(useLanguage(), 'long')
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold text-ink-2 text-small">{legend}</legend>
      {error ? (
        <p role="alert" className="font-medium text-danger-text text-small">
          {error}
        </p>
      ) : hint ? (
        <p className="text-ink-3 text-small">{hint}</p>
      ) : null}
      {weekdays.map((weekday) => (
        <Day
          key={weekday}
          name={names[weekday - 1] ?? ''}
          spans={value.filter((one) => one.weekday === weekday).map(({ opens, closes }) => ({ opens, closes }))}
          onChange={(spans) => onChange(withDay(value, weekday, spans))}
        />
      ))}
      <Button
        size="sm"
        tone="quiet"
        disabled={!value.some(({ weekday }) => weekday === 1)}
        onClick={() => onChange(copiedTo(value, 1, [2, 3, 4, 5]))}
      >
        {t('places.hours.copy')}
      </Button>
    </fieldset>
  )
}
