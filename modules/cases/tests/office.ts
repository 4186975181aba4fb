import { type Client, defineModule, type EventEnvelope, on, ProblemError, plain } from '@govconnect/kernel'
import { lookUpTenants } from '@govconnect/tenants/contract'
import { tenantB } from '@govconnect/testkit'
import { caseEvents, complaints } from '../contract.ts'

/** Stands in for `tenants`: one office in WIB, the other in WIT. */
export const tenantsStub = defineModule({
  name: 'tenants',
  routes: [
    plain(lookUpTenants, async ({ body }) => ({
      items: (body.tenants ?? []).map((id) => ({
        ...{ id, slug: id === tenantB ? 'kota-lain' : 'kota-contoh', name: 'Kota Contoh', status: 'active' as const },
        zone: id === tenantB ? ('Asia/Jayapura' as const) : ('Asia/Jakarta' as const),
        plan: 'standard' as const,
        created_at: '2026-01-01T00:00:00.000Z',
      })),
    })),
  ],
})

/** Writes down the events of complaints as another module would hear them. */
export function createListener() {
  const heard: EventEnvelope<Record<string, unknown>>[] = []
  const module = defineModule({
    name: 'listener',
    reactions: Object.values(caseEvents.complaint).map((event) =>
      on(event, { name: `listener.${event.name}`, mode: 'once' }, async ({ event: envelope }) => {
        heard.push(envelope as EventEnvelope<Record<string, unknown>>)
      }),
    ),
  })
  return { module, of: (id: string) => heard.filter((event) => event.key === id) }
}

export const citizenWa = '6281234567890'

export const pothole = {
  wa_user_id: citizenWa,
  name: 'Budi',
  kategori: 'jalan_rusak',
  alamat: 'Jl. Melati 15',
  area: 'Kelurahan Kenanga',
  deskripsi: 'Jalan berlubang dalam, berbahaya untuk motor',
  source: 'whatsapp',
}

type Opening = (typeof complaints.create)['body']['_zod']['input']

export function open(client: Client, more: Partial<Opening> = {}) {
  return client.call(complaints.create, { body: { ...pothole, ...more } })
}

type Change = (typeof complaints.change)['body']['_zod']['input']

export function change(client: Client, id: string, body: Change) {
  return client.call(complaints.change, { params: { id }, body })
}

/** Open, in progress, finished. */
export async function finished(client: Client) {
  const { id } = await open(client)
  await change(client, id, { status: 'proses' })
  return change(client, id, { status: 'selesai', note: 'Sudah ditambal' })
}

/** The problem a call is refused with; fails where it is not. */
export async function problemOf(call: Promise<unknown>): Promise<ProblemError['problem']> {
  try {
    await call
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  throw new Error('was not refused')
}
