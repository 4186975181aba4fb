import { Hono } from 'hono'
import { z } from 'zod'
import { phoneAction } from './contract/actions.ts'
import { behaviourSettings, faultSettings, phoneSettings } from './contract/views.ts'
import { actOnPhone } from './engine/act.ts'
import { answerGraph } from './engine/graph.ts'
import { storeMedia } from './engine/graph-media.ts'
import { openChat, putPhone } from './engine/phones.ts'
import { changeSettings } from './engine/settings.ts'
import { type Scene, type Simulation, sceneOf } from './engine/simulation.ts'
import { defaultSettings } from './rules/settings.ts'

/** What the control needs beside the simulation itself. */
export interface ControlParts {
  wake(): void
  setWebhook(target: { url: string | null; appSecret?: string }): void
}

/** What the server hands to a handler about its connection. */
type NodeEnv = { Bindings: { outgoing?: { destroy(): void } } }

const owner = 'memory'
const phonePatch = z.object({ wa_id: z.string() }).extend(phoneSettings.partial().shape)
const call = z.object({ number_id: z.string(), wa_id: z.string(), action: phoneAction })
const settingsPatch = z.object({
  faults: faultSettings.partial().optional(),
  behaviour: behaviourSettings.partial().optional(),
})

/** The Graph API, and a plain JSON control for tests: phones, faults, clock, journal. */
export function createControlApp(sim: Simulation, parts: ControlParts): Hono<NodeEnv> {
  const app = new Hono<NodeEnv>()
  const scene = <T>(work: (scene: Scene) => Promise<T>) =>
    sim.store.inWorld(owner, (world) => work(sceneOf(sim, owner, world)))

  app.all('/graph/*', (http) => {
    const path = http.req.path.slice('/graph'.length)
    return answerGraph(sim, { path, request: http.req.raw, reset: () => http.env.outgoing?.destroy() })
  })

  app.get('/control/health', (http) => http.json({ ok: true }))
  app.post('/control/webhook', async (http) => {
    const target = z.object({ url: z.string().nullable(), appSecret: z.string().optional() })
    parts.setWebhook(target.parse(await http.req.json()))
    parts.wake()
    return http.json({ ok: true })
  })
  app.post('/control/numbers', async (http) => {
    const number = z.object({ id: z.string(), account_id: z.string(), display_phone: z.string(), name: z.string() })
    const saved = number.parse(await http.req.json())
    await scene((one) => one.world.saveNumber(saved))
    return http.json(saved)
  })

  addPhones(app, scene)
  addTime(app, { sim, scene, wake: parts.wake })

  app.get('/control/journal', async (http) => {
    const after = Number(http.req.query('after') ?? 0)
    const limit = Number(http.req.query('limit') ?? 10_000)
    return http.json(await scene((one) => one.world.journal({ after, limit, wa_id: http.req.query('wa_id') })))
  })
  app.get('/control/webhooks', async (http) =>
    http.json(await scene((one) => one.world.webhookLog({ limit: Number(http.req.query('limit') ?? 100) }))),
  )
  app.onError((error, http) => http.json({ error: error.message }, 400))
  return app
}

type InScene = <T>(work: (scene: Scene) => Promise<T>) => Promise<T>

function addPhones(app: Hono<NodeEnv>, scene: InScene): void {
  app.post('/control/phones', async (http) => {
    const patches = z.array(phonePatch).parse(await http.req.json())
    return http.json(
      await scene((one) => Promise.all(patches.map(({ wa_id, ...patch }) => putPhone(one, wa_id, patch)))),
    )
  })
  /** Takes a list: a load driver sends many at once. */
  app.post('/control/actions', async (http) => {
    const calls = z.array(call).parse(await http.req.json())
    const outcomes = await scene(async (one) => {
      const done: unknown[] = []
      for (const action of calls) done.push(await actOnPhone(one, action))
      return done
    })
    return http.json(outcomes)
  })
  app.post('/control/media', async (http) => {
    const form = await http.req.formData()
    const file = form.get('file')
    if (!(file instanceof File)) throw new Error('file is missing')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const number_id = String(form.get('number_id') ?? '')
    const media = await scene((one) => storeMedia(one, { number_id, mime_type: file.type, filename: file.name, bytes }))
    return http.json({ id: media.id, sha256: media.sha256 })
  })
  app.get('/control/chats/:number/:phone', async (http) => {
    const { number, phone } = http.req.param()
    const limit = Number(http.req.query('limit') ?? 1_000)
    return http.json(await scene((one) => one.world.chat({ number_id: number, wa_id: phone, limit })))
  })
  app.post('/control/chats/:number/:phone/read', async (http) => {
    const { number, phone } = http.req.param()
    return http.json({ read: await scene((one) => openChat(one, number, phone)) })
  })
}

function addTime(app: Hono<NodeEnv>, parts: { sim: Simulation; scene: InScene; wake(): void }): void {
  const { sim, scene, wake } = parts
  app.get('/control/clock', (http) => http.json({ now: sim.clock.now().toISOString() }))
  app.post('/control/clock/advance', async (http) => {
    const { ms } = z.object({ ms: z.number().int().min(1) }).parse(await http.req.json())
    sim.clock.advance(ms)
    await scene((one) => one.world.record({ at: one.now, kind: 'clock.advanced', detail: { ms } }))
    wake()
    return http.json({ now: sim.clock.now().toISOString() })
  })
  app.get('/control/settings', async (http) => http.json(await scene((one) => one.world.settings())))
  app.patch('/control/settings', async (http) => {
    const patch = settingsPatch.parse(await http.req.json())
    return http.json(await scene((one) => changeSettings(one, patch)))
  })
  app.post('/control/settings/reset', async (http) =>
    http.json(await scene((one) => changeSettings(one, defaultSettings))),
  )
}
