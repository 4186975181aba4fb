import { isObject } from '../rules/check.ts'
import { type GraphAnswer, graphError, parameterError, unknownObjectError } from '../rules/graph-error.ts'
import { wireJson } from '../rules/wire-json.ts'
import { describeMedia, downloadMedia, removeMedia, uploadMedia } from './graph-media.ts'
import { sendMessage, tokenError } from './send.ts'
import { type Simulation, traceId } from './simulation.ts'

export interface GraphCall {
  /** Path below the base: `/v23.0/1065…/messages`. */
  path: string
  request: Request
  /** Breaks the connection without an answer, where the server can. */
  reset?: () => void
}

/** The simulated Graph API: one request in, one answer out, exactly as Meta's server would give it. */
export async function answerGraph(sim: Simulation, call: GraphCall): Promise<Response> {
  const { request } = call
  const url = new URL(request.url)
  const token = bearerOf(request)
  const segments = call.path.split('/').filter(Boolean)
  if (segments[0] === 'whatsapp_business') return answerDownload(sim, url, token)
  const [version, id, edge] = segments
  if (!version || !/^v\d+\.\d+$/.test(version) || !id || segments.length > 3)
    return toResponse(graphError(2500, `Unknown path components: ${call.path}`, traceId()))
  if (request.method === 'POST' && edge === 'messages') return answerSend(sim, call, { numberId: id, token })
  const refused = tokenError(sim, token)
  if (refused) return toResponse(refused)
  return toResponse(await answerOther(sim, { request, id, edge }))
}

function bearerOf(request: Request): string | null {
  const header = request.headers.get('authorization') ?? ''
  return /^Bearer\s+(\S+)$/i.exec(header)?.[1] ?? null
}

async function answerSend(sim: Simulation, call: GraphCall, of: { numberId: string; token: string | null }) {
  const body = await jsonBody(call.request)
  if (!body) return toResponse(parameterError('The request body must be a JSON object.', traceId()))
  const outcome = await sendMessage(sim, { ...of, body })
  if (outcome.delayMs > 0) await waitUnlessGone(outcome.delayMs, call.request.signal)
  if (!outcome.reset) return toResponse(outcome.answer)
  call.reset?.()
  // Only seen where the connection could not be broken: as a proxy would tell of a broken upstream.
  return new Response(null, { status: 502 })
}

async function jsonBody(request: Request): Promise<Record<string, unknown> | null> {
  if ((request.headers.get('content-type') ?? '').includes('form')) {
    const form = await request.formData().catch(() => null)
    return form ? Object.fromEntries([...form].map(([key, value]) => [key, parsed(value)])) : null
  }
  const text = await request.text()
  // No text of ours may hold NUL: Postgres cannot keep it, and no phone shows it.
  const value = text.includes('\\u0000') ? null : parsed(text.trim())
  return isObject(value) ? value : null
}

/** Form fields may hold JSON, as Meta allows. */
function parsed(value: FormDataEntryValue): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

function waitUnlessGone(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, ms)
    timer.unref()
    signal.addEventListener('abort', done, { once: true })
  })
}

async function answerOther(
  sim: Simulation,
  of: { request: Request; id: string; edge: string | undefined },
): Promise<GraphAnswer> {
  const { request, id, edge } = of
  if (request.method === 'POST' && edge === 'media') return uploadMedia(sim, id, await formOf(request))
  if (request.method === 'GET' && edge === 'message_templates') return listTemplates(sim, id)
  if (request.method === 'GET' && edge === undefined)
    return (await describeMedia(sim, id)) ?? (await describeNumber(sim, id))
  if (request.method === 'DELETE' && edge === undefined) return removeMedia(sim, id)
  return graphError(2500, `Unknown path components: /${edge ?? id}`, traceId())
}

async function formOf(request: Request): Promise<FormData | null> {
  return request.formData().catch(() => null)
}

async function describeNumber(sim: Simulation, id: string): Promise<GraphAnswer> {
  const owner = await sim.store.ownerOf('number', id)
  const number = owner === undefined ? undefined : await sim.store.inWorld(owner, (world) => world.number(id))
  if (!number) return unknownObjectError('GET', id, traceId())
  return {
    status: 200,
    body: {
      verified_name: number.name,
      code_verification_status: 'VERIFIED',
      display_phone_number: `+${number.display_phone}`,
      quality_rating: 'GREEN',
      platform_type: 'CLOUD_API',
      throughput: { level: 'STANDARD' },
      id: number.id,
    },
  }
}

async function listTemplates(sim: Simulation, accountId: string): Promise<GraphAnswer> {
  const owner = await sim.store.ownerOf('account', accountId)
  if (owner === undefined) return unknownObjectError('GET', accountId, traceId())
  const data = await sim.store.inWorld(owner, (world) => world.templates())
  return { status: 200, body: { data, paging: { cursors: { before: 'MAZDZD', after: 'MjQZD' } } } }
}

async function answerDownload(sim: Simulation, url: URL, token: string | null): Promise<Response> {
  const refused = tokenError(sim, token)
  if (refused) return toResponse(refused)
  const found = await downloadMedia(sim, url.searchParams)
  if ('status' in found) return toResponse(found)
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      'content-type': found.mime_type,
      'content-length': String(found.bytes.length),
      'content-disposition': 'attachment',
    },
  })
}

function toResponse(answer: GraphAnswer): Response {
  return new Response(wireJson(answer.body), {
    status: answer.status,
    headers: { 'content-type': 'application/json; charset=UTF-8', 'cache-control': 'no-store', ...answer.headers },
  })
}
