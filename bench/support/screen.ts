import { signIn, switchTenant } from '@govconnect/identity/contract'
import { createClient, type EventEnvelope } from '@govconnect/kernel/contract'
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'

type Shown = EventEnvelope<Record<string, unknown>>

type Send = (url: string, init: RequestInit) => Promise<Response>

/** A client whose cookies are kept, as a browser keeps them. */
export function openBrowser(origin: string, send: Send = (url, init) => fetch(url, init)) {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const client = createClient({
    surface: 'api',
    origin,
    headers: () => ({ cookie: cookie(), 'sec-fetch-site': 'same-origin' }),
    fetch: async (url, init) => {
      const response = await send(url, init)
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';')
        jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
      }
      return response
    },
  })
  return { client, cookie }
}

export async function signInAs(origin: string, staff: { email: string; password: string }, send?: Send) {
  const browser = openBrowser(origin, send)
  await browser.client.call(signIn, { body: { email: staff.email, password: staff.password } })
  return browser
}

/** An open console screen: a signed-in member of staff listening to live events. */
export async function openScreen(
  origin: string,
  staff: { email: string; password: string },
  onEvent: (event: Shown, at: number) => void,
) {
  const { client, cookie } = await signInAs(origin, staff)
  await client.call(switchTenant, { body: { tenant_id: SAMPLE_TENANT.id } })
  const ended = new AbortController()
  const response = await fetch(`${origin}/api/v1/live?topics=inbox,cases`, {
    headers: { cookie: cookie() },
    signal: ended.signal,
  })
  if (!response.ok || !response.body) throw new Error(`live stream answered ${response.status}`)
  const reading = read(response.body, onEvent).catch(() => {})
  return {
    client,
    async close() {
      ended.abort()
      await reading
    },
  }
}

async function read(body: ReadableStream<Uint8Array>, onEvent: (event: Shown, at: number) => void): Promise<void> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    const at = performance.now()
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1]
      if (data && data !== '{}') onEvent(JSON.parse(data) as Shown, at)
    }
  }
}
