import { newId } from '@govconnect/kernel'
import { eventually, type TestRuntime, tenantA } from '@govconnect/testkit'
import { describe, expect, it } from 'vitest'
import { type Collector, type Seen, startCollector } from './collector.ts'
import { citizen, type Told } from './story-modules.ts'

/** The runtimes of one way to run the two modules; requests go to `front`. */
export interface Stage {
  front: TestRuntime
  told: Told
  system: 'rabbitmq' | 'in_process'
  services: { orders: string; kitchen: string }
  close(): Promise<void>
}

const caller = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' }
const headerOf = (flags: '00' | '01') => `00-${caller.traceId}-${caller.spanId}-${flags}`

async function place({ front, told }: Stage, headers: Record<string, string>): Promise<string> {
  const order = newId()
  const response = await front.app.request(`/api/v1/orders/${order}/place?phone=${citizen.phone}`, {
    method: 'POST',
    body: JSON.stringify({ note: citizen.note }),
    headers: { ...front.staffHeaders(), 'content-type': 'application/json', ...headers },
  })
  expect(response.status).toBe(201)
  await eventually(() => told.finished.includes(order))
  return order
}

/** Runs the work on a stage of its own and answers what the collector got, the last spans flushed by the stop. */
async function watch(open: (otlpEndpoint: string) => Promise<Stage>, work: (stage: Stage) => Promise<void>) {
  const collector: Collector = await startCollector()
  try {
    const stage = await open(collector.endpoint)
    await work(stage).finally(() => stage.close())
    return { spans: [...collector.spans], text: collector.text(), stage }
  } finally {
    await collector.close()
  }
}

/** Request, event, reaction, call, request: one trace, whichever way the modules run. */
export function traceStory(name: string, open: (otlpEndpoint: string) => Promise<Stage>): void {
  describe(`traces: ${name}`, () => {
    it('tell a story from its request to its last effect in one trace', async () => {
      let order = ''
      const { spans, stage } = await watch(open, async (on) => {
        order = await place(on, { traceparent: headerOf('01'), 'x-request-id': 'story-request' })
      })
      const story = spans.filter((span) => span.traceId === caller.traceId)
      const one = (part: Partial<Seen>) => {
        const found = story.filter((span) =>
          Object.entries(part).every(([key, value]) => span[key as keyof Seen] === value),
        )
        expect(found.map((span) => span.name)).toHaveLength(1)
        return found[0]!
      }
      const request = one({ kind: 2, name: 'POST /api/v1/orders/{order}/place', parentSpanId: caller.spanId })
      const failed = one({ kind: 5, name: 'process kitchen.bake', parentSpanId: request.spanId, status: 2 })
      const reaction = one({ kind: 5, name: 'process kitchen.bake', parentSpanId: request.spanId, status: 0 })
      const call = one({ kind: 3, name: 'GET /orders/{order}/of/{phone}', parentSpanId: reaction.spanId })
      const answer = one({ kind: 2, name: 'GET /internal/orders/{order}/of/{phone}', parentSpanId: call.spanId })
      one({ kind: 5, name: 'process orders.close-order', parentSpanId: reaction.spanId })
      expect(story).toHaveLength(6)

      const { orders, kitchen } = stage.services
      expect([request, failed, reaction, call, answer].map((span) => span.service)).toEqual([
        orders,
        kitchen,
        kitchen,
        kitchen,
        orders,
      ])
      expect(request.attributes).toEqual({
        'http.request.method': 'POST',
        'http.route': '/api/v1/orders/{order}/place',
        'http.response.status_code': 201,
        'url.scheme': 'http',
        'url.path': `/api/v1/orders/${order}/place`,
        'govconnect.request.id': 'story-request',
        'govconnect.tenant.id': tenantA,
      })
      expect(failed.attributes['error.type']).toBe('Error')
      expect(reaction.attributes).toMatchObject({
        'messaging.system': stage.system,
        'messaging.operation.type': 'process',
        'messaging.destination.name': 'orders.order-placed',
        'messaging.destination.subscription.name': 'kitchen.bake',
        'govconnect.request.id': 'story-request',
        'govconnect.tenant.id': tenantA,
      })
      expect(call.attributes).toMatchObject({ 'http.response.status_code': 200, 'govconnect.module': 'orders' })
      // A parameter that is no id keeps its name.
      expect(answer.attributes['url.path']).toBe(`/internal/orders/${order}/of/{phone}`)
    })

    it('hold nothing of a person', async () => {
      const { text, spans } = await watch(open, async (on) => {
        await place(on, {})
        await on.front.app.request(`/nowhere/${citizen.phone}`)
        const crashed = await on.front.app.request('/api/v1/orders/crash', { headers: on.front.staffHeaders() })
        expect(crashed.status).toBe(500)
      })
      expect(spans.find((span) => span.name === 'GET /api/v1/orders/crash')).toMatchObject({
        status: 2,
        attributes: { 'error.type': '500' },
      })
      expect(spans.some((span) => span.name === 'GET' && span.attributes['http.response.status_code'] === 404)).toBe(
        true,
      )
      expect(text).not.toContain(citizen.phone)
      expect(text).not.toContain('Budi')
    })

    it('are not made where the caller asks for none, and its wish travels on', async () => {
      const { spans, stage } = await watch(open, async (on) => {
        await place(on, { traceparent: headerOf('00') })
      })
      expect(spans.filter((span) => span.traceId === caller.traceId)).toEqual([])
      expect([...stage.told.traceparents.keys()].sort()).toEqual(['kitchen.order-baked', 'orders.order-placed'])
      for (const traceparent of stage.told.traceparents.values())
        expect(traceparent).toMatch(new RegExp(`^00-${caller.traceId}-[0-9a-f]{16}-00$`))
    })

    it('begin anew for requests without one, and for each run of a job', async () => {
      const { spans } = await watch(open, async (on) => {
        await place(on, {})
        await eventually(() => on.told.jobRuns > 0)
      })
      const roots = spans.filter((span) => span.parentSpanId === undefined)
      const names = roots.map((span) => span.name)
      expect(names).toContain('POST /api/v1/orders/{order}/place')
      expect(names).toContain('job orders.count')
      expect(names.filter((name) => name.startsWith('process'))).toEqual([])
      expect(new Set(roots.map((span) => span.traceId)).size).toBe(roots.length)
    })
  })
}
