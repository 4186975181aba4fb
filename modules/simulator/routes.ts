import { command, plain, query, type RequestContext, type Route, raw, refuse } from '@govconnect/kernel'
import * as commands from './commands.ts'
import * as contract from './contract.ts'
import { stepWords } from './engine/runs.ts'
import { sceneOf } from './engine/simulation.ts'
import { graphRoutes } from './graph-routes.ts'
import { learnNumbers } from './numbers.ts'
import { sceneIn, simulatorOf } from './product.ts'
import * as queries from './queries.ts'
import { scenarios } from './rules/scenarios.ts'
import { defaultSettings } from './rules/settings.ts'

function tenantOf(ctx: RequestContext): string {
  if (ctx.tenantId === null) throw refuse('tenant.required')
  return ctx.tenantId
}

function runOf(ctx: RequestContext, id: string) {
  const run = simulatorOf(ctx.services).runs.get(id)
  if (run?.owner !== ctx.tenantId) throw refuse('simulator.run_not_found')
  return run
}

const phoneRoutes: Route[] = [
  plain(contract.listNumbers, async ({ ctx }) => {
    const { sim } = simulatorOf(ctx.services)
    return { items: await learnNumbers(sim, { tenantId: tenantOf(ctx), client: ctx.client }) }
  }),
  plain(contract.listPhones, async ({ ctx }) => {
    const { sim } = simulatorOf(ctx.services)
    const owner = tenantOf(ctx)
    return { items: await sim.store.inWorld(owner, (world) => commands.phonesOf(sceneOf(sim, owner, world))) }
  }),
  command(contract.createPhone, ({ tx, ctx, body }) => commands.addPhone(tx, ctx, body)),
  command(contract.updatePhone, ({ tx, ctx, params, body }) =>
    commands.changePhone(tx, ctx, { wa_id: params.wa_id, patch: body }),
  ),
  query(contract.readChat, ({ tx, ctx, params, query }) => queries.readChatPage(tx, ctx, { params, query })),
  command(contract.act, ({ tx, ctx, params, body }) => commands.actOnChat(tx, ctx, { params, action: body })),
  command(contract.attach, ({ tx, ctx, params, body }) => commands.attachToChat(tx, ctx, { params, file: body })),
  command(contract.openChat, ({ tx, ctx, params }) => commands.openPhoneChat(tx, ctx, params)),
  raw(contract.readMedia, async (http, _services, ctx) => {
    const { sim } = simulatorOf(ctx.services)
    const media = await sim.store.inWorld(tenantOf(ctx), (world) => world.media(http.req.param('id') ?? ''))
    if (!media) throw refuse('simulator.media_not_found')
    return http.body(new Uint8Array(media.bytes), 200, {
      'content-type': media.mime_type,
      'cache-control': 'private, max-age=86400, immutable',
      // A citizen's file is never run as a page of this origin.
      'content-security-policy': "default-src 'none'; sandbox",
    })
  }),
]

const worldRoutes: Route[] = [
  query(contract.readJournal, ({ tx, ctx, query }) => queries.readJournalPage(tx, ctx, query)),
  query(contract.readVerdict, ({ tx, ctx, query }) => queries.readVerdictOf(tx, ctx, query.limit)),
  query(contract.listWebhooks, ({ tx, ctx, query }) => queries.readWebhookPage(tx, ctx, query)),
  plain(contract.readClock, async ({ ctx }) => queries.clockOf(ctx)),
  command(contract.advanceClock, ({ tx, ctx, body }) => commands.jumpClock(tx, ctx, body.ms)),
  query(contract.readSettings, ({ tx, ctx }) => sceneIn(tx, ctx, true).world.settings()),
  command(contract.updateSettings, ({ tx, ctx, body }) => commands.patchSettings(tx, ctx, body)),
  command(contract.resetSettings, ({ tx, ctx }) => commands.patchSettings(tx, ctx, defaultSettings)),
]

const scriptRoutes: Route[] = [
  plain(contract.listScenarios, async ({ ctx }) => ({
    items: scenarios.map((one) => ({
      id: one.id,
      title: ctx.locale === 'en' ? one.title_en : one.title,
      watch: ctx.locale === 'en' ? one.watch_en : one.watch,
      phone_name: one.phone_name,
      steps: one.steps.map((step) => ({ text: stepWords(step) })),
    })),
  })),
  plain(contract.runScenario, async ({ ctx, params, body }) => {
    const script = scenarios.find((one) => one.id === params.id)
    if (!script) throw refuse('simulator.scenario_not_found')
    return queries.viewOfRun(await commands.playScript(ctx, { script, ...body }))
  }),
  plain(contract.readRun, async ({ ctx, params }) => queries.viewOfRun(runOf(ctx, params.id))),
  plain(contract.stopRun, async ({ ctx, params }) => {
    const run = runOf(ctx, params.id)
    run.stop()
    return queries.viewOfRun(run)
  }),
  query(contract.listRecordings, async ({ tx, ctx }) => ({
    items: (await sceneIn(tx, ctx, true).world.recordings()).map(queries.viewOfRecording),
  })),
  command(contract.saveRecording, async ({ tx, ctx, body }) =>
    queries.viewOfRecording(await commands.keepRecording(tx, ctx, body)),
  ),
  command(contract.deleteRecording, async ({ tx, ctx, params }) => {
    if (!(await sceneIn(tx, ctx).world.deleteRecording(params.id))) throw refuse('simulator.recording_not_found')
    return undefined
  }),
  plain(contract.replayRecording, async ({ ctx, params, body }) => {
    const { sim } = simulatorOf(ctx.services)
    const saved = await sim.store.inWorld(tenantOf(ctx), (world) => world.recording(params.id))
    if (!saved) throw refuse('simulator.recording_not_found')
    return queries.viewOfRun(await commands.playScript(ctx, { script: saved.recording, ...body }))
  }),
]

export const routes: readonly Route[] = [...phoneRoutes, ...worldRoutes, ...scriptRoutes, ...graphRoutes]
