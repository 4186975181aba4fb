import { command, plain, query, type RequestContext, type Route, raw, refuse, type Tx } from '@govconnect/kernel'
import { acrossTenants } from '../across.ts'
import { clips } from '../commands/clips.ts'
import { saveConfig, wantedConfig } from '../commands/device-configs.ts'
import * as act from '../commands/devices.ts'
import { leaseNumbers, syncTickets } from '../commands/offline.ts'
import { resolveDevices } from '../contract/inside.ts'
import * as c from '../contract.ts'
import { forgetDevices } from '../device-gate.ts'
import { officeOf } from '../office.ts'
import { type DeviceRow, findByCode, findByTokens, findClip, listConfigs, listDevices } from '../queries/devices.ts'
import { countLines } from '../queries/lines.ts'
import { addDays, businessDay, openState, whenText } from '../rules/calendar.ts'
import { deviceRights } from '../rules/device.ts'
import { calendarOf, policyOf } from '../setup.ts'
import { requireBranch } from '../show.ts'
import { forgetCodes, saveDevice } from '../store/devices.ts'
import { iso, isoOrNull } from '../tell.ts'
import { hashOf } from '../visit-key.ts'
import { workOf } from '../work.ts'

const yearSeconds = 365 * 86_400

/** Whoever types the six digits holds the device. */
async function pair(ctx: RequestContext, body: { code: string; kind: 'kiosk' | 'display'; app_version: string }) {
  const { services } = ctx
  const now = ctx.now()
  const { row, token } = await acrossTenants(services, async (tx) => {
    await forgetCodes(tx, now)
    const found = await findByCode(tx, act.codeHash(services.config.secret, body.code), now)
    if (!found) throw refuse('queue.code_wrong')
    if (found.kind !== body.kind) throw refuse('queue.wrong_kind', { kind: found.kind })
    const made = act.paired(found, body.app_version, now)
    await saveDevice(tx, made.row)
    return made
  })
  forgetDevices(services)
  const secure = services.config.publicUrl.startsWith('https:') ? '; Secure' : ''
  ctx.setHeader(
    'set-cookie',
    `govconnect.device=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${yearSeconds}${secure}`,
  )
  return { device: act.deviceViewOf(row, now.getTime()), token }
}

/** All a kiosk or display needs to work. */
async function setupFor(tx: Tx, ctx: RequestContext) {
  const work = await workOf(tx, ctx)
  const device = await act.callingDevice(work, ctx.actor)
  const branch = requireBranch(work, device.branch_id)
  const calendar = calendarOf(work.setup, branch)
  const state = openState(calendar, work.now)
  const policy = policyOf(work.setup, branch.id)
  const { number, config } = await wantedConfig(work, device)
  const waiting = new Map((await countLines(tx, branch.id, work.now)).map((one) => [one.service_id, one.waiting]))
  const own = [...work.setup.services.values()].filter((one) => one.branch_id === branch.id && !one.archived)
  const day = businessDay(calendar, work.now)
  return {
    device: act.deviceViewOf(device, work.now),
    office: await officeOf(work.client, work.tenantId, work.now),
    branch: {
      id: branch.id,
      name: branch.name,
      zone: branch.zone,
      open: state.open,
      closes_at: isoOrNull(state.closesAt),
      day_ends: branch.day_ends,
      hours: branch.hours,
      holidays: work.setup.holidays.filter(
        (one) => (one.branch_id === null || one.branch_id === branch.id) && one.day >= addDays(day, -1),
      ),
    },
    areas: [...work.setup.areas.values()]
      .filter((one) => one.branch_id === branch.id && !one.archived)
      .map(({ id, name }) => ({ id, name })),
    services: own.map((service) => {
      const opening = openState(calendar, work.now, service)
      const because = opening.open ? null : whenText(branch.zone, opening.opensAt, work.now)[work.locale] || null
      return { ...service, open: opening.open, closed_because: because, waiting: waiting.get(service.id) ?? 0 }
    }),
    policy: policy.rules,
    policy_number: policy.number,
    config,
    config_number: number,
    business_day: day,
    server_time: iso(work.now),
  }
}

const ownRoutes: Route[] = [
  plain(c.pairDevice, ({ ctx, body }) => pair(ctx, body)),
  query(c.readDeviceSetup, ({ tx, ctx }) => setupFor(tx, ctx)),
  command(c.heartbeat, async ({ tx, ctx, body }) => act.beat(await workOf(tx, ctx), ctx.actor, body)),
  command(c.leaseNumbers, async ({ tx, ctx, body }) => ({
    items: await leaseNumbers(await workOf(tx, ctx), ctx.actor, body),
  })),
  command(c.syncTickets, async ({ tx, ctx, body }) => ({
    items: await syncTickets(await workOf(tx, ctx), ctx.actor, body.tickets),
  })),
  plain(resolveDevices, async ({ ctx, body }) => {
    const hashes = body.tokens.map(hashOf)
    const rows = await acrossTenants(ctx.services, (tx) => findByTokens(tx, hashes))
    const known = new Map(rows.map((row) => [row.token_hash, row]))
    return { devices: hashes.map((hash) => deviceOf(known.get(hash))) }
  }),
]

function deviceOf(row: DeviceRow | undefined) {
  if (!row) return null
  const { id, name, tenant_id: tenantId, branch_id: branchId, kind } = row
  return { id, name, tenantId, branchId, permissions: [...deviceRights[kind]] }
}

const staffRoutes: Route[] = [
  query(c.listDevices, async ({ tx, ctx, query: asked }) => ({
    items: (await listDevices(tx, asked.branch_id)).map((row) => act.deviceViewOf(row, ctx.now().getTime())),
  })),
  command(c.addDevice, async ({ tx, ctx, body }) => act.addDevice(await workOf(tx, ctx), body)),
  command(c.updateDevice, async ({ tx, ctx, params, body }) => {
    const work = await workOf(tx, ctx)
    const row = await act.changeDevice(work, params.id, body)
    tx.afterCommit(() => forgetDevices(ctx.services))
    return act.deviceViewOf(row, work.now)
  }),
  command(c.commandDevice, async ({ tx, ctx, params, body }) =>
    act.commandDevice(await workOf(tx, ctx), params.id, body.command),
  ),
  query(c.listDeviceConfigs, async ({ tx, ctx, params, query: asked }) => {
    requireBranch(await workOf(tx, ctx), params.id)
    const rows = await listConfigs(tx, params.id, asked.kind)
    return { items: rows.map((row) => ({ ...row, created_at: row.created_at.toISOString() })) }
  }),
  command(c.saveDeviceConfig, async ({ tx, ctx, params, body }) =>
    saveConfig(await workOf(tx, ctx), { branchId: params.id, ...body, rollOut: body.roll_out }),
  ),
]

const voiceRoutes: Route[] = [
  query(c.listClips, ({ tx, params }) => clips.list(tx, params.language)),
  command(c.saveClip, async ({ tx, ctx, params, body }) => clips.save(await workOf(tx, ctx), params, body)),
  command(c.deleteClip, async ({ tx, ctx, params }) => clips.remove(await workOf(tx, ctx), params)),
  raw(c.readClip, async (http, services, ctx) => {
    const params = c.readClip.params.safeParse(http.req.param())
    if (!params.success) throw refuse('queue.clip_unknown', { name: '' })
    if (ctx.tenantId === null) throw refuse('tenant.required')
    const { language, name } = params.data
    const clip = await services.db.tenant(ctx.tenantId, { module: 'queue', readOnly: true }, (tx) =>
      findClip(tx, language, name),
    )
    if (!clip) throw refuse('queue.clip_unknown', { name })
    return http.body(new Uint8Array(clip.data), 200, {
      'content-type': clip.mime_type,
      'cache-control': 'private, max-age=300',
    })
  }),
]

export const deviceRoutes: Route[] = [...ownRoutes, ...staffRoutes, ...voiceRoutes]
