import { newId } from '@govconnect/kernel'
import { eventually, startTestRuntime, type TestRuntime } from '@govconnect/testkit'
import { expect, it, vi } from 'vitest'
import { startCollector } from './collector.ts'
import { createKitchen, createOrders, type Told } from './story-modules.ts'

/**
 * Packages of OpenTelemetry that this process asked for, but its API, which prom-client loads too. Hoisted: it listens
 * before anything else is loaded.
 */
const asked = await vi.hoisted(async () => {
  const { registerHooks } = await import('node:module')
  const specifiers: string[] = []
  registerHooks({
    resolve(specifier, context, next) {
      if (/@opentelemetry\/(?!api)/.test(specifier)) specifiers.push(specifier)
      return next(specifier, context)
    },
  })
  return specifiers
})

async function start(otlpEndpoint?: string): Promise<{ runtime: TestRuntime; told: Told }> {
  const told: Told = { traceparents: new Map(), finished: [], jobRuns: 0 }
  const runtime = await startTestRuntime({ modules: [createOrders(told), createKitchen(told)], otlpEndpoint })
  return { runtime, told }
}

async function place({ runtime, told }: { runtime: TestRuntime; told: Told }): Promise<void> {
  const order = newId()
  const response = await runtime.app.request(`/api/v1/orders/${order}/place`, {
    method: 'POST',
    body: '{"note":"x"}',
    headers: {
      ...runtime.staffHeaders(),
      'content-type': 'application/json',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    },
  })
  expect(response.status).toBe(201)
  await eventually(() => told.finished.includes(order))
}

it('without a collector nothing of OpenTelemetry is loaded and no event carries a trace; with one, all of it is', async () => {
  const off = await start()
  await place(off)
  await off.runtime.close()
  expect(asked).toEqual([])
  expect([...off.told.traceparents.values()]).toEqual([undefined, undefined])

  const collector = await startCollector()
  const on = await start(collector.endpoint)
  await place(on)
  await on.runtime.close()
  await collector.close()
  expect(asked.join()).toContain('@opentelemetry/sdk-trace')
  expect([...on.told.traceparents.values()].filter((value) => value === undefined)).toEqual([])
})

it('a collector that is not there fails no request and no stop', async () => {
  const gone = await startCollector()
  await gone.close()
  const started = await start(gone.endpoint)
  await place(started)
  await started.runtime.close()
})

it('a collector that never answers does not hold up the stop', async () => {
  const mute = await startCollector({ answers: false })
  const started = await start(mute.endpoint)
  await place(started)
  await started.runtime.close()
  // The stop is over while the collector still owes its answer: nobody waits for it to the end.
  expect(mute.waiting()).toBeGreaterThan(0)
  await mute.close()
})
