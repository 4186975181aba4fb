import { complaints } from '@govconnect/cases/contract'
import { type Client, defineModule, ProblemError, plain } from '@govconnect/kernel'
import { lookUpTenants } from '@govconnect/tenants/contract'

/** Stands in for `tenants`: one office, Kota Contoh. */
export const tenantsStub = defineModule({
  name: 'tenants',
  routes: [
    plain(lookUpTenants, async ({ body }) => ({
      items: (body.tenants ?? []).map((id) => ({
        ...{ id, slug: 'kota-contoh', name: 'Kota Contoh', status: 'active' as const },
        ...{ zone: 'Asia/Jakarta' as const, plan: 'standard' as const, created_at: '2026-01-01T00:00:00.000Z' },
      })),
    })),
  ],
})

export const citizenWa = '6281234567890'

type Opening = (typeof complaints.create)['body']['_zod']['input']

export function open(client: Client, more: Partial<Opening> = {}) {
  const body = {
    ...{ wa_user_id: citizenWa, kategori: 'jalan_rusak', alamat: 'Jl. Melati 15', deskripsi: 'Jalan berlubang' },
    ...more,
  }
  return client.call(complaints.create, { body })
}

export function change(client: Client, id: string, body: (typeof complaints.change)['body']['_zod']['input']) {
  return client.call(complaints.change, { params: { id }, body })
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
