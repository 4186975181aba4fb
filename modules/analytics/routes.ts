import { audit, command, plain, query, type Route, raw } from '@govconnect/kernel'
import * as c from './contract.ts'
import { exportCsv } from './export.ts'
import { showFigures } from './figures.ts'
import { showLive, showLiveChannel } from './live.ts'
import { findRebuild, type RebuildRow, requestRebuild } from './store.ts'

const rebuildOf = ({ requested_at, finished_at, tickets, mended }: RebuildRow) => ({
  requested_at: requested_at.toISOString(),
  finished_at: finished_at?.toISOString() ?? null,
  ...{ tickets, mended },
})

export const routes: Route[] = [
  plain(c.readLineFigures, ({ ctx, query: asked }) => showFigures(ctx, asked)),
  raw(c.exportLines, exportCsv),
  plain(c.readLiveLines, ({ ctx, query: asked }) => showLive(ctx, asked.branch_id)),
  plain(c.readLiveChannel, ({ ctx }) => showLiveChannel(ctx)),
  command(c.startRebuild, async ({ tx, ctx }) => {
    audit(tx, ctx, { action: 'analytics.rebuild_started', subject: { type: 'tenant', id: ctx.tenantId! } })
    return rebuildOf(await requestRebuild(tx, ctx.now()))
  }),
  query(c.readRebuild, async ({ tx }) => {
    const row = await findRebuild(tx)
    return { rebuild: row ? rebuildOf(row) : null }
  }),
]
