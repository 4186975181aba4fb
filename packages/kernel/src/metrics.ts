import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** The process's measurements, shown at `/metrics`. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    httpSeconds: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    eventsRelayed: new Counter({ name: 'events_relayed_total', help: 'Events taken from the outbox', registers }),
    eventsHandled: new Counter({
      name: 'events_handled_total',
      help: 'Deliveries by subscription and outcome (done, duplicate, retried, parked)',
      labelNames: ['subscription', 'outcome'],
      registers,
    }),
    handleSeconds: new Histogram({
      name: 'event_handle_duration_seconds',
      help: 'Time of a reaction, transaction included',
      labelNames: ['subscription'],
      buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    }),
    counter: (name: string, help: string, labelNames: string[] = []) =>
      new Counter({ name, help, labelNames, registers }),
    /** `collect` runs at each scrape, to set what is looked up then. */
    gauge: (name: string, help: string, labelNames: string[] = [], collect?: () => Promise<void>) =>
      new Gauge({ name, help, labelNames, registers, ...(collect ? { collect } : {}) }),
    histogram: (name: string, help: string, labelNames: string[] = [], buckets?: number[]) =>
      new Histogram({ name, help, labelNames, registers, ...(buckets ? { buckets } : {}) }),
  }
}

export type Metrics = ReturnType<typeof createMetrics>
