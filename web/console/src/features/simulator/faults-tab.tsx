import { Button } from '@govconnect/ui/button.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import { Switch } from '@govconnect/ui/switch.tsx'
import { RotateCcw } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useChangeFaults, useResetFaults, useSettings } from './api/world.ts'

const faults = [
  'duplicate_webhook',
  'reorder_webhook',
  'lost_status',
  'late_status',
  'rate_limited',
  'server_error',
  'timeout_after_accept',
  'reset_after_accept',
  'reset_before_accept',
  'slow_answer',
  'undeliverable',
] as const

const shares = [0, 0.1, 0.25, 0.5, 1] as const

/** What may go wrong at WhatsApp, each with its likelihood; drawn from a seed, so that a story repeats. */
export const FaultsTab = () => {
  const t = useT()
  const settings = useSettings()
  const change = useChangeFaults()
  const reset = useResetFaults()
  if (settings.error) return <TroubleView error={settings.error} onRetry={() => void settings.refetch()} />
  if (!settings.data) return <Skeleton className="h-40" />
  const now = settings.data.faults
  const options = (value: number) =>
    [...new Set([...shares, value])]
      .sort((a, b) => a - b)
      .map((share) => ({ value: String(share), label: `${Math.round(share * 100)} %` }))
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-52 flex-1 text-ink-2">{t('simulator.faultsLead')}</p>
        <Button size="sm" busy={reset.isPending} onClick={() => reset.mutate()}>
          <RotateCcw aria-hidden />
          {t('simulator.noFaults')}
        </Button>
      </div>
      {change.error ? <TroubleView error={change.error} compact /> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        {faults.map((fault) => (
          <Field key={fault} label={t(`simulator.faults.${fault}`)}>
            {(ids) => (
              <Select
                {...ids}
                value={String(now[fault])}
                onChange={(event) => change.mutate({ [fault]: Number(event.target.value) })}
                options={options(now[fault])}
              />
            )}
          </Field>
        ))}
        <div className="sm:col-span-2">
          <Switch
            label={t('simulator.faults.token_expired')}
            checked={now.token_expired}
            onChange={(token_expired) => change.mutate({ token_expired })}
          />
        </div>
      </div>
    </>
  )
}
