import type { BrowserContext } from 'playwright-core'
import { expect } from 'vitest'

interface Chat {
  items: { direction: 'inbound' | 'outbound'; text: string; visible: boolean }[]
}

/** A citizen with a simulated telephone, by the simulator's API. */
export async function citizenOf(admin: BrowserContext, name: string) {
  const ask = async (method: 'GET' | 'POST', path: string, data?: object) => {
    const answer = await admin.request.fetch(`/api/v1/simulator${path}`, { method, ...(data ? { data } : {}) })
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  const number = (await ask('GET', '/numbers')).items[0].id as string
  const { wa_id } = await ask('POST', '/phones', { name })
  const chat = `/phones/${wa_id}/chats/${number}`
  const shown = async () =>
    ((await ask('GET', `${chat}?limit=50`)) as Chat).items
      .filter(({ direction, visible }) => direction === 'outbound' && visible)
      .map(({ text }) => text)
  return {
    write: (text: string) => ask('POST', `${chat}/actions`, { type: 'text', text }),
    /** The latest message with such words. */
    async reads(words: RegExp): Promise<string> {
      const found = async () => (await shown()).find((text) => words.test(text)) ?? ''
      await expect.poll(found, { timeout: 15_000 }).toMatch(words)
      return found()
    },
  }
}

export type Citizen = Awaited<ReturnType<typeof citizenOf>>
