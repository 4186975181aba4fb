import type { Printed } from '@govconnect/printing/conversation.ts'
import type { PrinterState } from '@govconnect/printing/status.ts'
import type { Slip } from '../slip.ts'
import { readChoice, type Way, writeChoice } from '../way.ts'

/** A ticket not begun within this is not printed any more: its visitor has the number from the screen and is gone, ms. */
const validMs = 20_000
/** The agent waits for the printer longer than for anything else, ms. */
const printMs = 30_000
const askMs = 6_000

interface AgentOptions {
  url: string
  encode: (slip: Slip) => Promise<Uint8Array>
}

const lost: Printed = { outcome: 'failed', state: 'offline' }

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/** By the print agent of this machine. It prints an id once, so a request whose answer was lost is simply sent again. */
export const agentWay = ({ url, encode }: AgentOptions): Way => {
  const ask = (path: string, ms: number, body?: object) =>
    fetch(new URL(path, url), {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${readChoice().key ?? ''}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(ms),
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  const send = async (job: object): Promise<Printed> => {
    const answer = await ask('/jobs', printMs, job)
    return answer.ok ? ((await answer.json()) as Printed) : { outcome: 'failed', state: 'error' }
  }
  return {
    async state() {
      if (!readChoice().key) return 'unpaired'
      try {
        const answer = await ask('/state', askMs)
        if (answer.status === 401) return 'unpaired'
        return answer.ok ? ((await answer.json()) as { printer: PrinterState }).printer : 'error'
      } catch {
        return 'offline'
      }
    },
    async print(id, slip) {
      const job = { id, data: base64(await encode(slip)), valid_ms: validMs }
      return send(job).catch(() => send(job).catch(() => lost))
    },
    close: () => {},
  }
}

/** Six digits that the agent shows make this kiosk its own. False: they are wrong. @throws where the agent does not answer */
export async function pairAgent(url: string, code: string): Promise<boolean> {
  const answer = await fetch(new URL('/pair', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
    signal: AbortSignal.timeout(askMs),
  })
  if (!answer.ok) return false
  const { key } = (await answer.json()) as { key: string }
  writeChoice({ ...readChoice(), key })
  return true
}
