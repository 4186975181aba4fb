import { defineModule, type EventDefinition, type Module, on, raw, sseEvent } from '@govconnect/kernel'
import { liveRefusals, liveStream } from './contract.ts'
import { createStreams } from './stream.ts'

/**
 * Shows events to open screens. It knows no module: it is given every event of the installation and takes those whose
 * contract says `live`.
 */
export function createLiveModule(events: readonly EventDefinition[]): Module {
  const shown = events.filter((event) => event.live)
  const streams = createStreams(new Set(shown.map((event) => event.live!.topic)))
  return defineModule({
    name: 'live',
    routes: [raw(liveStream, streams.handler)],
    refusals: liveRefusals,
    reactions: shown.map((definition) =>
      on(definition, { name: `live.show-${definition.name}`, mode: 'every-process' }, async ({ event }) => {
        if (!event.tenant_id) return
        const { topic, permission } = definition.live!
        const bytes = sseEvent({ id: event.id, name: event.name, data: JSON.stringify(event) })
        streams.publish({ id: event.id, tenantId: event.tenant_id, topic, permission, bytes })
      }),
    ),
    async start(services) {
      const open = services.metrics.gauge('live_screens', 'Open live streams of this process')
      open.reset()
      Object.assign(open, { collect: () => open.set(streams.count()) })
    },
    async stop() {
      streams.closeAll()
    },
  })
}
