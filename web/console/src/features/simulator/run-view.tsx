import { Button } from '@govconnect/ui/button.tsx'
import { IconButton } from '@govconnect/ui/icon-button.tsx'
import { type ChipTone, StateChip } from '@govconnect/ui/state-chip.tsx'
import { CircleCheck, CircleX, LoaderCircle, Square, X } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { useRun, useStopRun } from './api/scripts.ts'

const tones: Record<string, ChipTone> = { running: 'progress', passed: 'done', failed: 'danger', stopped: 'refused' }
const icons = { running: LoaderCircle, passed: CircleCheck, failed: CircleX, stopped: Square }

/** A script that is writing: how far it is, and where a replay got another answer than before. */
export const RunView = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const t = useT()
  const run = useRun(id).data
  const stop = useStopRun()
  if (!run) return null
  const wrong = run.steps.filter((step) => !step.same)
  const share = run.steps_total === 0 ? 0 : (run.steps_done / run.steps_total) * 100
  return (
    <section aria-label={run.title} className="border-line border-b bg-canvas px-4 py-3">
      <div className="flex items-center gap-3">
        <p className="min-w-0 flex-1 truncate font-bold">{run.title}</p>
        <StateChip tone={tones[run.state] ?? 'neutral'} icon={icons[run.state]}>
          {t(`simulator.runStates.${run.state}`)}
        </StateChip>
        {run.state === 'running' ? (
          <Button size="sm" onClick={() => stop.mutate(id)}>
            {t('simulator.stop')}
          </Button>
        ) : (
          <IconButton icon={X} label={t('common.close')} onClick={onClose} />
        )}
      </div>
      <div
        role="progressbar"
        aria-label={t('simulator.progress', { done: run.steps_done, total: run.steps_total })}
        aria-valuenow={run.steps_done}
        aria-valuemin={0}
        aria-valuemax={run.steps_total}
        className="mt-2 h-1.5 overflow-hidden rounded-full bg-sunken"
      >
        <span className="block h-full rounded-full bg-primary" style={{ width: `${share}%` }} />
      </div>
      <p className="mt-1 text-ink-3 text-small">
        {run.problem ?? t('simulator.progress', { done: run.steps_done, total: run.steps_total })}
      </p>
      {wrong.map((step) => (
        <div key={step.did} className="mt-2 rounded-md border border-danger/40 bg-danger-soft p-3 text-danger-text">
          <p className="font-semibold">{step.did}</p>
          <p className="mt-1 text-small">
            {t('simulator.expected')}: {step.expected?.map((reply) => reply.text).join(' / ') ?? '–'}
          </p>
          <p className="text-small">
            {t('simulator.got')}: {step.got.map((reply) => reply.text).join(' / ') || '–'}
          </p>
        </div>
      ))}
    </section>
  )
}
