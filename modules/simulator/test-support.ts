import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { actOnPhone, type PhoneCall } from './engine/act.ts'
import { type PhonePatch, putPhone } from './engine/phones.ts'
import { changeSettings, type SettingsPatch } from './engine/settings.ts'
import { sceneOf } from './engine/simulation.ts'
import { type FakeGraph, sampleNumber } from './memory-server.ts'
import type { PhoneAction } from './rules/phone-action.ts'
import type { JsonObject, SimMessage } from './rules/types.ts'

/** A webhook endpoint of a test: keeps what it got and answers as told. */
export async function startEndpoint(answer: (body: string, count: number) => number = () => 200) {
  const received: { body: string; signature: string }[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('latin1')
      received.push({ body, signature: String(request.headers['x-hub-signature-256']) })
      response.statusCode = answer(body, received.length)
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/webhook/whatsapp`,
    received,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

export const siti = '6281234567890'

/** Short words for what a test does with a simulated WhatsApp. */
export function handsOn(graph: FakeGraph) {
  const { sim } = graph
  const inScene = <T>(work: (scene: ReturnType<typeof sceneOf>) => Promise<T>) =>
    sim.store.inWorld('memory', (world) => work(sceneOf(sim, 'memory', world)))
  return {
    inScene,
    phone: (patch: PhonePatch = {}, waId = siti) => inScene((scene) => putPhone(scene, waId, patch)),
    settings: (patch: SettingsPatch) => inScene((scene) => changeSettings(scene, patch)),
    journal: () => inScene((scene) => scene.world.journal({ after: 0, limit: 100_000 })),
    async does(action: PhoneAction, call: Partial<PhoneCall> = {}): Promise<SimMessage> {
      const outcome = await inScene((scene) =>
        actOnPhone(scene, { number_id: sampleNumber.id, wa_id: siti, action, ...call }),
      )
      if ('problem' in outcome) throw new Error(outcome.problem)
      return outcome.message
    },
    says(text: string, waId = siti) {
      return this.does({ type: 'text', text }, { wa_id: waId })
    },
    async sends(body: JsonObject, numberId = sampleNumber.id) {
      const response = await fetch(`${graph.url}/graph/v23.0/${numberId}/messages`, {
        method: 'POST',
        headers: { authorization: 'Bearer good', 'content-type': 'application/json' },
        body: JSON.stringify({ messaging_product: 'whatsapp', to: siti, type: 'text', ...body }),
      })
      const answer = (await response.json()) as JsonObject & { error?: { code: number }; messages?: { id: string }[] }
      return { status: response.status, answer }
    },
  }
}

export function text(body: string, ref?: string): JsonObject {
  return { type: 'text', text: { body }, ...(ref ? { biz_opaque_callback_data: ref } : {}) }
}
