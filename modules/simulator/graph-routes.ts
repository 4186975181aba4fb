import { carry, type RawHandler, type Route, raw, readBody } from '@govconnect/kernel'
import { graphDelete, graphGet, graphGetEdge, graphPostEdge } from './contract.ts'
import { answerGraph } from './engine/graph.ts'
import { learnFromAllOffices } from './numbers.ts'
import { simulatorOf } from './product.ts'

const base = '/graph'

/** The simulated Graph API inside the product: as if Meta's server stood here. */
const answer: RawHandler = async (http, services) => {
  const { sim } = simulatorOf(services)
  const path = http.req.path.slice(base.length)
  const id = path.split('/').filter(Boolean)[1] ?? ''
  if (path.endsWith('/messages') && (await sim.store.ownerOf('number', id)) === undefined)
    await learnFromAllOffices(sim, services)
  const call = { path, request: await bounded(http), reset: () => connectionOf(http)?.destroy() }
  return carry(http, await answerGraph(sim, call))
}

/** The request with its body read within the endpoint's limit. */
async function bounded(http: Parameters<RawHandler>[0]): Promise<Request> {
  const { url, method, headers, signal } = http.req.raw
  if (method !== 'POST') return http.req.raw
  const bytes = await readBody(http, graphPostEdge.maxBodyBytes)
  return new Request(url, { method, headers, signal, body: new Uint8Array(bytes) })
}

/** Node's answer stream, where the server runs on one (tests call the app without). */
function connectionOf(http: Parameters<RawHandler>[0]): { destroy(): void } | undefined {
  const env = http.env as { outgoing?: { destroy(): void } } | undefined
  return env?.outgoing
}

export const graphRoutes: Route[] = [graphPostEdge, graphGetEdge, graphGet, graphDelete].map((endpoint) =>
  raw(endpoint, answer),
)
