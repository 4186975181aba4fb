import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { Webhook } from 'lucide-react'
import { JsonView } from '../../app/json-view.tsx'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useFormat } from '../../app/use-format.ts'
import { useWebhooks } from './api/world.ts'
import { LogRow } from './log-row.tsx'

export const WebhooksTab = () => {
  const t = useT()
  const format = useFormat()
  const webhooks = useWebhooks()
  if (webhooks.error) return <TroubleView error={webhooks.error} onRetry={() => void webhooks.refetch()} />
  if (!webhooks.data) return <Skeleton className="h-40" />
  if (webhooks.data.length === 0)
    return <EmptyState icon={Webhook} title={t('simulator.noWebhooks')} detail={t('simulator.noWebhooksDetail')} />
  return (
    <ul>
      {webhooks.data.map((one) => {
        const good = one.status !== null && one.status < 300
        return (
          <LogRow
            key={one.id}
            at={one.at}
            atText={format.timeWithSeconds(one.at)}
            title={t('simulator.webhookTitle', { count: one.message_ids.length, attempt: one.attempt })}
            mark={
              <>
                <span className="figures text-ink-3 text-small">
                  {t('simulator.ms', { ms: Math.round(one.duration_ms) })}
                </span>
                <StateChip tone={good ? 'done' : 'danger'}>{one.status ?? one.error ?? '–'}</StateChip>
              </>
            }
          >
            <p className="mt-2 break-all text-ink-3 text-small">{one.url}</p>
            <p className="break-all text-ink-3 text-small">X-Hub-Signature-256: {one.signature}</p>
            <JsonView value={one.body} label={t('simulator.body')} />
          </LogRow>
        )
      })}
    </ul>
  )
}
