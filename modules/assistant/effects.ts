import { complaints, tickets } from '@govconnect/cases/contract'
import { type Client, ProblemError } from '@govconnect/kernel/contract'
import { askQueue, changeQueue } from './queue-effects.ts'
import type { Action, CaseView, CreateCase, Effect } from './rules/index.ts'

/** Who writes, as the case module knows citizens. */
export interface Asker {
  citizen_id: string | null
  wa_user_id: string | null
  name: string | null
  contact: string | null
}

export interface EffectScope {
  client: Client
  asker: Asker
  conversationId: string
  language: 'id' | 'en'
  /** Milliseconds since 1970. */
  now: number
}

const endpointsOf = (number: string) => (number.startsWith('TIK-') ? tickets : complaints)

/**
 * Carries an action out in the module it belongs to, each change under the key its confirmation gave, so that doing it twice
 * does it once. A refusal is an outcome to be worded; any other fault is thrown and the turn is tried again.
 */
export async function carryOut(action: Action, scope: EffectScope): Promise<Effect | null> {
  if (action.type === 'none' || action.type === 'handover') return null
  if (action.type === 'ask_queue') return askQueue(action.wish, scope)
  if (action.type === 'take_queue' || action.type === 'change_queue') return changeQueue(action, scope)
  if (action.type === 'check_status') return status(action.numbers, scope)
  const number = action.type === 'create_case' ? undefined : action.number
  try {
    if (action.type === 'create_case') return await create(action, scope)
    if (action.type === 'update_complaint') return await update(action, scope)
    return await withdraw(action, scope)
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status >= 500 || error.status === 429) throw error
    return { type: 'refused', action: action.type, code: error.code, ...(number ? { number } : {}) }
  }
}

async function create(action: CreateCase, { client, asker, conversationId, language }: EffectScope): Promise<Effect> {
  const kind = action.kind === 'service_request' ? tickets : complaints
  const opened = await client.call(
    kind.create,
    {
      body: {
        ...identityOf(asker),
        kategori: action.kategori,
        alamat: action.alamat ?? '',
        deskripsi: describe(action),
        media: [...action.media],
        ...(action.location
          ? { location: { latitude: action.location.latitude, longitude: action.location.longitude } }
          : {}),
        ...(action.confidential ? { confidential: true } : {}),
        source: 'whatsapp',
        conversation_id: conversationId,
        language,
      },
    },
    { idempotencyKey: `assistant:${action.idempotencyKey}` },
  )
  return {
    type: 'created',
    kind: action.kind,
    number: opened.number,
    kategori: opened.kategori,
    alamat: opened.alamat || null,
  }
}

function describe(action: CreateCase): string {
  const service =
    action.layanan && !action.deskripsi.toLowerCase().includes(action.layanan.toLowerCase())
      ? `${action.layanan}. `
      : ''
  return `${service}${action.deskripsi}`.slice(0, 8_000)
}

async function update(
  action: Extract<Action, { type: 'update_complaint' }>,
  { client, asker }: EffectScope,
): Promise<Effect> {
  // The read under the citizen's own name proves that the case is theirs: a number alone opens nothing.
  const endpoints = endpointsOf(action.number)
  await client.call(endpoints.read, { params: { id: action.number }, query: askerOf(asker) })
  const place = action.location ? `📍 ${action.location.latitude}, ${action.location.longitude}` : ''
  const note = [action.text ?? '', place].filter(Boolean).join('\n') || '📎'
  await client.call(
    endpoints.note,
    {
      params: { id: action.number },
      body: { note: note.slice(0, 2_000), visibility: 'internal', media: [...action.media] },
    },
    { idempotencyKey: `assistant:${action.idempotencyKey}` },
  )
  return { type: 'updated', number: action.number }
}

async function withdraw(
  action: Extract<Action, { type: 'cancel_case' }>,
  { client, asker }: EffectScope,
): Promise<Effect> {
  await client.call(
    endpointsOf(action.number).withdraw,
    { params: { id: action.number }, body: { ...askerOf(asker) } },
    { idempotencyKey: `assistant:${action.idempotencyKey}` },
  )
  return { type: 'cancelled', number: action.number }
}

/** Named cases, or the citizen's latest ones; never anybody else's. */
async function status(numbers: readonly string[], { client, asker }: EffectScope): Promise<Effect> {
  if (numbers.length === 0) {
    const query = { ...askerOf(asker), limit: 3 }
    const found = await Promise.all([client.call(complaints.list, { query }), client.call(tickets.list, { query })])
    const latest = found.flatMap((page) => page.items).sort((a, b) => b.created_at.localeCompare(a.created_at))
    return { type: 'status', cases: latest.slice(0, 3).map((one) => viewOf(one, null)), missing: [] }
  }
  const cases: CaseView[] = []
  const missing: string[] = []
  for (const number of numbers) {
    try {
      const found = await client.call(endpointsOf(number).read, { params: { id: number }, query: askerOf(asker) })
      const note = found.timeline.findLast((entry) => entry.note && entry.visibility === 'public')?.note ?? null
      cases.push(viewOf(found, note))
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 404) throw error
      missing.push(number)
    }
  }
  return { type: 'status', cases, missing }
}

function viewOf(
  one: { number: string; status: string; kategori: string; updated_at: string },
  note: string | null,
): CaseView {
  return { number: one.number, status: one.status, kategori: one.kategori, updatedAt: one.updated_at, note }
}

/** Without any identity nothing is found: an unknown asker owns no case. */
function askerOf(asker: Asker): { citizen_id?: string; wa_user_id?: string } {
  if (asker.citizen_id) return { citizen_id: asker.citizen_id }
  return { wa_user_id: asker.wa_user_id ?? 'unknown' }
}

function identityOf(asker: Asker) {
  return {
    ...(asker.citizen_id ? { citizen_id: asker.citizen_id } : {}),
    ...(asker.wa_user_id ? { wa_user_id: asker.wa_user_id } : {}),
    ...(asker.contact ? { contact: asker.contact } : {}),
    ...(asker.name ? { name: asker.name.slice(0, 120) } : {}),
  }
}
