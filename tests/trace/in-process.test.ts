import { startTestRuntime } from '@govconnect/testkit'
import { traceStory } from './story.ts'
import { createKitchen, createOrders, type Told } from './story-modules.ts'

traceStory('one process', async (otlpEndpoint) => {
  const told: Told = { traceparents: new Map(), finished: [], jobRuns: 0 }
  const front = await startTestRuntime({ modules: [createOrders(told), createKitchen(told)], otlpEndpoint })
  const services = { orders: 'govconnect', kitchen: 'govconnect' }
  return { front, told, system: 'in_process', services, close: () => front.close() }
})
