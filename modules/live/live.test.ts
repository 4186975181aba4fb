import { defineEvent, defineModule, emit } from '@govconnect/kernel'
import { eventually, startTestRuntime, type TestRuntime, tenantA } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createLiveModule } from './index.ts'

const payload = z.object({ text: z.string() })
const said = defineEvent({
  name: 'shout.said',
  version: 1,
  payload,
  live: { topic: 'shouts', permission: 'cases.read' },
})
const written = defineEvent({
  name: 'note.written',
  version: 1,
  payload,
  live: { topic: 'notes', permission: 'cases.read' },
})

let runtime: TestRuntime
beforeAll(async () => {
  const speaker = defineModule({ name: 'speaker', events: [said, written] })
  runtime = await startTestRuntime({ modules: [createLiveModule([said, written]), speaker] })
})
afterAll(() => runtime.close())

const ask = (topics: string, method = 'GET') =>
  runtime.app.request(`/api/v1/live?topics=${topics}`, { method, headers: runtime.staffHeaders() })

const openScreens = async () =>
  Number(/^live_screens (\d+)/m.exec(await runtime.services.metrics.registry.metrics())?.[1])

async function watch(topics: string) {
  const response = await ask(topics)
  expect(response.status).toBe(200)
  const reader = response.body!.getReader()
  const decoder = new TextDecoder()
  let text = ''
  const reading = (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) text += decoder.decode(part.value)
  })()
  return {
    names: () => [...text.matchAll(/^event: (.+)$/gm)].map((match) => match[1]),
    async close() {
      await reader.cancel()
      await reading
    },
  }
}

const tellBoth = () =>
  runtime.services.db.tenant(tenantA, { module: 'speaker' }, async (tx) => {
    for (const definition of [written, said])
      emit(tx, definition, { text: 'halo' }, { key: 'one', occurredAt: runtime.clock.now() })
  })

describe('the live stream', () => {
  it('leaves out topics it does not know and shows those it does', async () => {
    const screen = await watch('of-tomorrow,shouts,%20')
    await tellBoth()
    await eventually(() => screen.names().length > 0)
    await runtime.settled()
    expect(screen.names()).toEqual(['shout.said'])
    await screen.close()
  })

  it('refuses where it knows none, and names what there is', async () => {
    const response = await ask('of-tomorrow,of-yesterday')
    expect(response.status).toBe(400)
    const problem = (await response.json()) as { code: string; detail: string }
    expect(problem.code).toBe('live.unknown_topic')
    expect(problem.detail).toContain('notes, shouts')
  })

  it('keeps no screen open for a HEAD', async () => {
    const before = await openScreens()
    const response = await ask('shouts', 'HEAD')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    expect(await response.text()).toBe('')
    expect(await openScreens()).toBe(before)
  })
})
