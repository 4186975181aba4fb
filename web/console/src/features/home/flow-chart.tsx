import type { CaseStats } from '@govconnect/cases/contract'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'

const height = 120

/** Cases opened and closed per day. The same figures stand in a table for screen readers. */
export const FlowChart = ({ days }: { days: CaseStats['by_day'] }) => {
  const t = useT()
  const format = useFormat()
  const most = Math.max(1, ...days.flatMap((day) => [day.created, day.closed]))
  const name = (day: string) => format.brief(`${day}T05:00:00Z`, 0)
  return (
    <figure>
      <div aria-hidden className="flex items-end gap-1.5" style={{ height }}>
        {days.map((day) => (
          <span
            key={day.day}
            title={`${name(day.day)}: ${t('home.created')} ${day.created}, ${t('home.closed')} ${day.closed}`}
            className="flex h-full flex-1 items-end gap-0.5"
          >
            <span className="w-1/2 rounded-t-[3px] bg-new-solid" style={{ height: `${(day.created / most) * 100}%` }} />
            <span className="w-1/2 rounded-t-[3px] bg-done-solid" style={{ height: `${(day.closed / most) * 100}%` }} />
          </span>
        ))}
      </div>
      <div aria-hidden className="mt-1 flex justify-between border-line border-t pt-1 text-ink-3 text-small">
        <span>{days[0] ? name(days[0].day) : null}</span>
        <span>{days.at(-1) ? name(days.at(-1)?.day ?? '') : null}</span>
      </div>
      <figcaption className="mt-2 flex gap-4 text-ink-2 text-small">
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 rounded-[3px] bg-new-solid" />
          {t('home.created')}
        </span>
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 rounded-[3px] bg-done-solid" />
          {t('home.closed')}
        </span>
      </figcaption>
      <table className="sr-only">
        <caption>{t('home.flow')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('home.day')}</th>
            <th scope="col">{t('home.created')}</th>
            <th scope="col">{t('home.closed')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <th scope="row">{name(day.day)}</th>
              <td>{day.created}</td>
              <td>{day.closed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
