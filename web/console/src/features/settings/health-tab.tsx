import { Button } from '@govconnect/ui/button.tsx'
import { Card } from '@govconnect/ui/card.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useFormat } from '../../app/use-format.ts'
import { useSystemHealth } from './api/system-health.ts'

const megabyte = 1024 * 1024

const isNamed = (check: string): check is 'database' | 'events' => check === 'database' || check === 'events'

const Figure = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="text-ink-3 text-small">{name}</dt>
    <dd className="figures font-bold text-lead">{children}</dd>
  </div>
)

/** The installation as it is this moment, renewed every five seconds. */
export const HealthTab = () => {
  const t = useT()
  const format = useFormat()
  const health = useSystemHealth()
  if (health.error && !health.data) return <TroubleView error={health.error} onRetry={() => void health.refetch()} />
  if (!health.data) return <SkeletonRows rows={4} />
  const now = health.data
  const hours = Math.floor(now.uptime_seconds / 3600)
  const minutes = Math.floor((now.uptime_seconds % 3600) / 60)
  return (
    <>
      <Card title={t('settings.health.checks')} flush>
        <ul className="mt-2">
          {now.checks.map((check) => (
            <li key={check.name} className="flex flex-wrap items-center gap-3 border-line border-t px-4 py-2.5">
              <span className="min-w-40 flex-1 font-semibold">
                {isNamed(check.name) ? t(`settings.health.names.${check.name}`) : check.name}
              </span>
              {check.fault ? <span className="text-danger-text">{check.fault}</span> : null}
              <StateChip tone={check.fault ? 'danger' : 'done'}>
                {check.fault ? t('settings.health.bad') : t('settings.health.good')}
              </StateChip>
            </li>
          ))}
        </ul>
      </Card>
      <Card
        title={t('settings.health.figures')}
        action={
          <Button asChild size="sm" tone="quiet">
            <Link to="/antrean">{t('shell.queue')}</Link>
          </Button>
        }
      >
        <dl className="grid grid-cols-2 gap-4 md:grid-cols-4">
          <Figure name={t('settings.health.deadLetters')}>{format.number(now.dead_letters)}</Figure>
          <Figure name={t('settings.health.outbox')}>{format.number(now.outbox_waiting)}</Figure>
          <Figure name={t('settings.health.deliveries')}>{format.number(now.deliveries_waiting)}</Figure>
          <Figure name={t('settings.health.uptime')}>{t('settings.health.hours', { hours, minutes })}</Figure>
          <Figure name={t('settings.health.memory')}>
            {format.number(Math.round(now.memory_bytes / megabyte))} MB
          </Figure>
          <Figure name={t('settings.health.database')}>
            {format.number(Math.round(now.database_bytes / megabyte))} MB
          </Figure>
          <Figure name="PostgreSQL">{now.database_version}</Figure>
          <Figure name={t('settings.health.transport')}>
            {now.event_transport === 'rabbitmq' ? 'RabbitMQ' : t('settings.health.inProcess')}
          </Figure>
        </dl>
      </Card>
    </>
  )
}
