import { command, cutPage, query, type RequestContext, type Route, refuse, type Tx } from '@govconnect/kernel'
import {
  applyReport,
  cancelNotification,
  refuseMissing,
  replayNotification,
  replayNotifications,
  sendNotification,
  testTemplate,
} from './commands.ts'
import * as contract from './contract/endpoints.ts'
import { templates } from './contract/templates.ts'
import type { ProviderView } from './contract/views.ts'
import { metricsOf } from './metrics.ts'
import { listRows, readFigures } from './queries.ts'
import { viewOf } from './row.ts'
import { isFailureSpike, spikeWindowMinutes } from './rules/failure-spike.ts'
import { type ChannelName, channels, matrixOf } from './rules/matrix.ts'
import { isResting } from './sender.ts'
import { findNotification } from './store.ts'
import { changeRules, changeTemplate, previewTemplate, resetTemplate } from './template-commands.ts'
import { listOwnRules, listTemplates, listVersions } from './template-store.ts'

/** Fixed paths stand before `{id}`, which would take them for a notice. */
export const routes: Route[] = [
  command(contract.sendNotification, ({ tx, ctx, body }) => sendNotification({ tx, ctx }, body)),
  query(contract.listNotifications, async ({ tx, ctx, query: asked }) => {
    const { cursor, limit, ...filter } = asked
    const cursors = ctx.cursors
    const after = cursor === undefined ? undefined : readCursor(cursors.decode(cursor))
    const rows = await listRows(tx, filter, { after, limit })
    const page = cutPage(rows, limit, { encode: cursors.encode, of: (row) => [row.created_at.toISOString(), row.id] })
    return { ...page, items: page.items.map(viewOf) }
  }),
  query(contract.listProviders, async ({ tx, ctx }) => ({
    items: await Promise.all(channels.map((channel) => providerView(tx, ctx, channel))),
  })),
  query(contract.listRules, async ({ tx }) => ({ items: matrixOf(await listOwnRules(tx)) })),
  command(contract.changeRules, ({ tx, ctx, body }) => changeRules({ tx, ctx }, body.rules)),
  command(contract.replayNotifications, ({ tx, ctx, body }) => replayNotifications({ tx, ctx }, body)),

  query(templates.list, async ({ tx, query: asked }) => {
    const all = await listTemplates(tx)
    const items = all.filter(
      (one) =>
        (asked.language === undefined || one.language === asked.language) &&
        (asked.channel === undefined || one.channel === asked.channel),
    )
    return { items }
  }),
  query(templates.versions, async ({ tx, params, query: asked }) => {
    const name = { ...params, ...asked }
    const items = await listVersions(tx, name)
    if (items.length === 0) throw refuseMissing(name.key)
    return { items }
  }),
  command(templates.save, ({ tx, ctx, params, body }) => changeTemplate({ tx, ctx }, params.key, body)),
  command(templates.reset, ({ tx, ctx, params, query: asked }) => resetTemplate({ tx, ctx }, { ...params, ...asked })),
  query(templates.preview, ({ tx, ctx, params, body: { body, data, ...which } }) =>
    previewTemplate({ tx, ctx }, { ...params, ...which }, { body, data }),
  ),
  command(templates.test, ({ tx, ctx, params, body: { to, data, ...which } }) =>
    testTemplate({ tx, ctx }, { ...params, ...which }, { to, data }),
  ),

  query(contract.readNotification, async ({ tx, params }) => {
    const row = await findNotification(tx, params.id)
    if (!row) throw refuse('notification.not_found')
    return viewOf(row)
  }),
  command(contract.reportStatus, async ({ tx, ctx, params, body }) => {
    const report = {
      ...{ status: body.status, messageId: body.message_id ?? null },
      at: body.at === undefined ? ctx.now() : new Date(body.at),
      reason: body.reason ? { code: body.reason.code, detail: body.reason.detail ?? null } : null,
    }
    const row = await applyReport(tx, params.id, report, { requestId: ctx.requestId })
    if (!row) throw refuse('notification.not_found')
    metricsOf(ctx.services.metrics).reported.inc({ channel: row.channel, status: body.status })
    return viewOf(row)
  }),
  command(contract.replayNotification, ({ tx, ctx, params }) => replayNotification({ tx, ctx }, params.id)),
  command(contract.cancelNotification, ({ tx, ctx, params }) => cancelNotification({ tx, ctx }, params.id)),
]

function readCursor(parts: readonly unknown[]): { at: string; id: string } {
  const [at, id] = parts
  if (typeof at !== 'string' || typeof id !== 'string') throw refuse('cursor.invalid')
  return { at, id }
}

async function providerView(tx: Tx, ctx: RequestContext, channel: ChannelName): Promise<ProviderView> {
  const now = ctx.now()
  const since = new Date(now.getTime() - spikeWindowMinutes * 60_000)
  const { waiting, oldest, total, failed } = await readFigures(tx, channel, since)
  return {
    channel,
    state: isResting(ctx.services.db, channel) ? 'open' : 'working',
    waiting,
    oldest_waiting_seconds: oldest && Math.max(0, Math.round((now.getTime() - oldest.getTime()) / 1000)),
    recent: { minutes: spikeWindowMinutes, total, failed },
    failure_spike: isFailureSpike({ total, failed }),
  }
}
