import {
  command,
  defineEndpoint,
  defineEvent,
  defineModule,
  emit,
  job,
  type Module,
  on,
  onStepwise,
  plain,
  query,
} from '@govconnect/kernel'
import { z } from 'zod'

const orderId = z.object({ order: z.uuid() })
const placed = defineEvent({ name: 'orders.order-placed', version: 1, payload: orderId })
const baked = defineEvent({ name: 'kitchen.order-baked', version: 1, payload: orderId })

const place = defineEndpoint({
  id: 'orders.place',
  method: 'POST',
  on: ['api', 'internal'],
  path: '/orders/{order}/place',
  summary: 'Places an order',
  access: 'cases.create',
  params: orderId,
  query: z.object({ phone: z.string().optional() }),
  body: z.object({ note: z.string() }),
  response: orderId,
  status: 201,
})

const look = defineEndpoint({
  id: 'orders.look',
  method: 'GET',
  on: ['internal'],
  path: '/orders/{order}/of/{phone}',
  summary: 'Shows an order',
  access: 'internal',
  params: orderId.extend({ phone: z.string() }),
  response: orderId,
})

const crash = defineEndpoint({
  id: 'orders.crash',
  method: 'GET',
  on: ['api'],
  path: '/orders/crash',
  summary: 'Has a defect',
  access: 'signed-in',
  response: orderId,
})

/** What the fixtures tell the test. */
export interface Told {
  /** `traceparent` of each event that a reaction saw, by the event's name. */
  traceparents: Map<string, string | undefined>
  /** Orders whose story has ended. */
  finished: string[]
  jobRuns: number
}

export const citizen = { phone: '6281234567890', note: 'Nama saya Budi, tolong cepat' }

/** Places orders, shows them, and hears when one is baked. */
export function createOrders(told: Told): Module {
  return defineModule({
    name: 'orders',
    events: [placed],
    routes: [
      command(place, async ({ tx, params, ctx }) => {
        emit(tx, placed, params, { key: params.order, occurredAt: ctx.now(), requestId: ctx.requestId })
        return params
      }),
      query(look, async ({ params }) => ({ order: params.order })),
      plain(crash, async () => {
        throw new Error(`a defect that quotes ${citizen.phone}`)
      }),
    ],
    reactions: [
      on(baked, { name: 'orders.close-order', mode: 'once' }, async ({ event }) => {
        told.traceparents.set(event.name, event.traceparent)
        told.finished.push(event.payload.order)
      }),
    ],
    jobs: [
      job({
        name: 'orders.count',
        everyMs: 60_000,
        run: async () => {
          told.jobRuns++
        },
      }),
    ],
  })
}

/** Bakes what was placed: looks the order up at the other module, fails at its first try, then tells. */
export function createKitchen(told: Told): Module {
  let tries = 0
  return defineModule({
    name: 'kitchen',
    events: [baked],
    reactions: [
      onStepwise(placed, { name: 'kitchen.bake' }, async ({ event, ctx, commit }) => {
        told.traceparents.set(event.name, event.traceparent)
        const { order } = event.payload
        if (++tries === 1) throw new Error(`the oven is cold for ${citizen.phone}`)
        await ctx.client.call(look, { params: { order, phone: citizen.phone } })
        await commit(async (tx) => {
          emit(tx, baked, { order }, { key: order, occurredAt: ctx.now(), requestId: ctx.requestId })
        })
      }),
    ],
  })
}
