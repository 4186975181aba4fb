import type { LineView, ServiceView } from '@govconnect/queue/contract'
import { cn } from '@govconnect/ui/cn.ts'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { useT } from '../../app/texts.ts'
import { minutesOf } from '../tickets/clock.ts'
import { useLabel, useWaitWord } from '../tickets/words.ts'
import { byHeat, heatOf, heatTones } from './wall.ts'

const edge = {
  unserved: 'border-l-danger',
  over: 'border-l-danger',
  near: 'border-l-progress-solid',
  calm: 'border-l-done-solid',
}

type LineHeatProps = { lines: readonly LineView[]; services: ReadonlyMap<string, ServiceView> }

/** Every line with its length, its longest wait against what is promised, and what a newcomer is told. */
export const LineHeat = ({ lines, services }: LineHeatProps) => {
  const t = useT()
  return (
    <section aria-labelledby="wall-lines">
      <h2 id="wall-lines" className="mb-2 font-bold text-lead">
        {t('supervisor.lines')}
      </h2>
      <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
        {byHeat(lines).map((line) => (
          <li key={line.service_id}>
            <LineCard line={line} service={services.get(line.service_id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const LineCard = ({ line, service }: { line: LineView; service: ServiceView | undefined }) => {
  const t = useT()
  const label = useLabel()
  const waitWord = useWaitWord()
  const heat = heatOf(line)
  return (
    <article
      className={cn('flex h-full flex-col gap-2 rounded-md border border-line border-l-4 bg-surface p-3', edge[heat])}
    >
      <div className="flex items-start gap-2">
        <h3 className="min-w-0 flex-1 font-bold">{label(service?.name)}</h3>
        <StateChip tone={heatTones[heat]}>{t(`home.heat.${heat}`)}</StateChip>
      </div>
      <div className="flex items-end gap-4">
        <p className="figures font-extrabold text-[clamp(2rem,3vw,3.5rem)] leading-none">
          {line.waiting}
          <span className="ml-1.5 font-medium text-ink-3 text-small">{t('supervisor.waiting')}</span>
        </p>
        <p className="figures text-ink-2">
          {t('supervisor.longestOf', {
            minutes: minutesOf((line.longest_wait_seconds ?? 0) * 1_000),
            promised: line.sla_minutes,
          })}
        </p>
      </div>
      <p className="mt-auto text-ink-2 text-small">
        {[
          t('supervisor.newcomer', { wait: waitWord(line.wait) }),
          t('supervisor.openCounters', { count: line.open_counters }),
          t('supervisor.called', { count: line.called_today }),
          ...(line.open ? [] : [t('supervisor.closedNow')]),
        ].join('\u00a0· ')}
      </p>
    </article>
  )
}
