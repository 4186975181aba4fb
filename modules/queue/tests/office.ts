import { type Client, defineModule, type Gatekeeper, ProblemError, permissions, plain } from '@govconnect/kernel'
import { lookUpTenants } from '@govconnect/tenants/contract'
import { startTestRuntime, type TestRuntime, type TestRuntimeOptions, tenantA, tenantB } from '@govconnect/testkit'
import * as c from '../contract.ts'
import { queue } from '../index.ts'

/** Stands in for `tenants`. */
export const tenantsStub = defineModule({
  name: 'tenants',
  routes: [
    plain(lookUpTenants, async ({ body }) => ({
      items: (body.tenants ?? [tenantA, tenantB]).map((id) => ({
        ...{ id, slug: id === tenantB ? 'kota-lain' : 'kota-contoh', name: 'Kota Contoh', status: 'active' as const },
        ...{ zone: 'Asia/Jakarta' as const, plan: 'standard' as const, created_at: '2026-01-01T00:00:00.000Z' },
      })),
    })),
  ],
})

/** A working Tuesday, 10:00 in Jakarta. */
const tuesday = new Date('2026-12-01T03:00:00.000Z')

export interface Office extends TestRuntime {
  admin: Client
  branch: string
  area: string
  lines: { ktp: string; akta: string; booked: string }
  counters: [string, string, string]
  /** A clerk at a counter of their own, available. */
  clerk(n: number): Promise<Clerk>
  take(more?: object): Promise<c.TicketDetail>
  /** Moves the clock to this many seconds after the office was set up. */
  at(seconds: number): void
}

export interface Clerk {
  client: Client
  counter: string
  next(more?: object): Promise<c.TicketDetail>
  act(id: string, action: object): Promise<c.TicketDetail>
}

let serial = 0
export const requestId = () => `test-request-${++serial}`

const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '07:00', closes: '22:00' }))
const label = (text: string) => ({ id: text, en: text })

export async function openOffice(options: Partial<TestRuntimeOptions> = {}): Promise<Office> {
  const runtime = await startTestRuntime({ modules: [tenantsStub, queue], ...options })
  const { clock } = runtime
  // Tests do not wait for ten in the morning.
  clock.advance(tuesday.getTime() - clock.now().getTime())
  const began = clock.now().getTime()
  const admin = runtime.staff({ name: 'Admin' })
  const branch = await admin.call(c.branches.create, {
    body: {
      slug: 'pusat',
      name: 'Pusat',
      address: 'Jl. Satu 1',
      phone: '',
      zone: 'Asia/Jakarta',
      hours: week,
      day_ends: '00:00',
    },
  })
  const area = await admin.call(c.areas.create, { body: { branch_id: branch.id, name: label('Ruang A'), position: 0 } })
  const service = (code: string, letter: string, more: object = {}) =>
    admin.call(c.services.create, { body: serviceBody({ branch_id: branch.id, area_id: area.id, code, letter }, more) })
  const booking = { slot_minutes: 30, per_slot: 2, days_ahead: 30, cutoff_minutes: 30, hours: [] }
  const lines = {
    ktp: (await service('ktp', 'A')).id,
    akta: (await service('akta', 'B', { skills: ['akta'] })).id,
    booked: (await service('konsultasi', 'C', { booking })).id,
  }
  const counters: string[] = []
  for (const n of [1, 2, 3]) {
    const skills: Record<string, 'preferred' | 'overflow'> =
      n === 1 ? { akta: 'preferred' } : n === 2 ? { akta: 'overflow' } : {}
    const body = {
      branch_id: branch.id,
      area_ids: [area.id],
      name: label(`Loket ${n}`),
      spoken_number: n,
      skills,
      service_ids: null,
      position: n,
    }
    counters.push((await admin.call(c.counters.create, { body })).id)
  }
  const office = {
    ...runtime,
    admin,
    branch: branch.id,
    area: area.id,
    lines,
    counters: counters as Office['counters'],
  }
  return {
    ...office,
    clerk: (n) => clerkAt(office, n),
    take: async (more = {}) => {
      const body = { request_id: requestId(), branch_id: branch.id, service_id: lines.ktp, ...more }
      return (await admin.call(c.takeTicket, { body })).ticket
    },
    at: (seconds) => clock.advance(began + seconds * 1_000 - clock.now().getTime()),
  }
}

export function serviceBody(
  of: { branch_id: string; area_id: string; code: string; letter: string },
  more: object = {},
) {
  return {
    ...{ ...of, parent_id: null, name: label(of.code), description: null, sla_minutes: 30, usual_service_minutes: 5 },
    ...{ hours: [], skills: [], inputs: [], bring: [], daily_capacity: null, waiting_capacity: null, remote: true },
    ...{ booking: null, position: 0 },
    ...more,
  }
}

async function clerkAt(office: Pick<Office, 'staff' | 'counters' | 'branch'>, n: number): Promise<Clerk> {
  const id = `0190a000-0000-7000-8000-00000000010${n}`
  const client = office.staff({
    id,
    name: `Petugas ${n}`,
    role: 'agent',
    permissions: ['lines.read', 'lines.serve', 'lines.take', 'board.read'],
  })
  const counter = office.counters[n - 1]!
  await client.call(c.openCounter, { params: { id: counter }, body: { request_id: requestId(), open: true } })
  await client.call(c.setPresence, { body: { branch_id: office.branch, presence: 'available' } })
  return {
    client,
    counter,
    next: (more = {}) =>
      client.call(c.callNext, { params: { id: counter }, body: { request_id: requestId(), ...more } }),
    act: (ticket, action) =>
      client.call(c.actOnTicket, {
        params: { id: ticket },
        body: { request_id: requestId(), ...action } as c.TicketAction,
      }),
  }
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

/** The test's own gatekeeper, to add the device's door to. */
export function testGate(): Gatekeeper {
  const slugs: Record<string, string> = { 'kota-contoh': tenantA, 'kota-lain': tenantB }
  return {
    async session(headers) {
      const found = /test-staff=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1]
      if (!found) return null
      const given = JSON.parse(decodeURIComponent(found)) as { id?: string; name?: string }
      return {
        ...{
          kind: 'staff',
          id: given.id ?? 'staff-1',
          name: given.name ?? 'Petugas',
          tenantId: tenantA,
          role: 'tenant_admin',
        },
        ...{ permissions: new Set(permissions), sessionId: 'test-session' },
      }
    },
    tenant: async (slugOrId) => slugs[slugOrId] ?? slugOrId,
    internalKey: (key) => key === 'test-internal-key',
  }
}
