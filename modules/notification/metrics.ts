import type { Metrics } from '@govconnect/kernel'

function build(metrics: Metrics) {
  return {
    handed: metrics.counter('notification_handed_total', 'Notices given to a provider', ['channel']),
    failed: metrics.counter('notification_failed_total', 'Notices that failed for good', ['channel']),
    retried: metrics.counter('notification_retried_total', 'Tries that failed and will be repeated', ['channel']),
    suppressed: metrics.counter('notification_suppressed_total', 'Notices outdated before they left', ['channel']),
    reported: metrics.counter('notification_status_total', 'Reports of providers by HTTP, by status', [
      'channel',
      'status',
    ]),
    open: metrics.gauge('notification_provider_open', '1 while a provider rests after repeated faults', ['channel']),
    handSeconds: metrics.histogram(
      'notification_hand_over_seconds',
      'From the time it was due until the provider had it',
      ['channel'],
      [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 300],
    ),
  }
}

export type NotificationMetrics = ReturnType<typeof build>

const built = new WeakMap<Metrics, NotificationMetrics>()

/** The module's measurements in this process's registry; made once. */
export function metricsOf(metrics: Metrics): NotificationMetrics {
  let own = built.get(metrics)
  if (!own) {
    own = build(metrics)
    built.set(metrics, own)
  }
  return own
}
