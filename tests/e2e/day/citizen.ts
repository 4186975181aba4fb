import type { BrowserContext } from 'playwright-core'
import { expect } from 'vitest'

interface Bubble {
  id: string
  direction: 'inbound' | 'outbound'
  text: string
  visible: boolean
  choices: { kind: string; id: string; title: string }[]
}

/** What a telephone showed of the office at a moment: what comes after it is news. */
type Moment = ReadonlySet<string>

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
  /** From the office, the newest first, as the API tells them. */
  const shown = async () =>
    ((await ask('GET', `${chat}?limit=100`)).items as Bubble[]).filter(
      ({ direction, visible }) => direction === 'outbound' && visible,
    )
  const now = async (): Promise<Moment> => new Set((await shown()).map(({ id }) => id))
  const act = async (action: object): Promise<Moment> => {
    const before = await now()
    await ask('POST', `${chat}/actions`, action)
    return before
  }
  /** The newest message since a moment with such words; one from before does not count. */
  async function bubble(words: RegExp, since: Moment): Promise<Bubble> {
    const found = async () => (await shown()).find(({ id, text }) => !since.has(id) && words.test(text))
    await expect.poll(async () => (await found())?.text ?? '', { timeout: 15_000 }).toMatch(words)
    return (await found())!
  }
  return {
    now,
    /** Answers the moment before it, so that the answer can be told from older messages. */
    write: (text: string) => act({ type: 'text', text }),
    reads: async (words: RegExp, since: Moment): Promise<string> => (await bubble(words, since)).text,
    /** Presses a row of the list that came since then. */
    async choose(title: RegExp, words: RegExp, since: Moment): Promise<Moment> {
      const { id, choices } = await bubble(words, since)
      const row = choices.find((one) => title.test(one.title))
      if (!row) throw new Error(`no row ${title} in ${choices.map((one) => one.title)}`)
      return act({ type: 'list', message_id: id, row_id: row.id })
    },
  }
}

export type Citizen = Awaited<ReturnType<typeof citizenOf>>
