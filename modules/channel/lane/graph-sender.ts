import type { Services } from '@govconnect/kernel'
import { readFetchFailure, readGraphAnswer, type SendOutcome } from '../rules/graph-answer.ts'
import type { GraphRequest } from '../rules/graph-request.ts'

/** An answer later than this is lost: the message is in doubt, ms. */
const answerTimeoutMs = 10_000
/** Used where the configured address names no version of its own. */
const defaultVersion = 'v23.0'

/** `…/v23.0/{phone-number-id}/messages` below the configured address. */
function messagesUrl(graphUrl: string, phoneNumberId: string): string {
  const base = graphUrl.replace(/\/+$/, '')
  const versioned = /\/v\d+(\.\d+)?$/.test(base) ? base : `${base}/${defaultVersion}`
  return `${versioned}/${encodeURIComponent(phoneNumberId)}/messages`
}

/** Hands one message to the Graph API. Never throws: every way it can go is an outcome. Connections are kept alive and shared. */
export function createGraphSender(services: Pick<Services, 'config'>) {
  const { whatsapp } = services.config
  return async (phoneNumberId: string, request: GraphRequest): Promise<SendOutcome> => {
    try {
      const response = await fetch(messagesUrl(whatsapp.graphUrl, phoneNumberId), {
        method: 'POST',
        headers: { authorization: `Bearer ${whatsapp.accessToken}`, 'content-type': 'application/json' },
        body: JSON.stringify(request),
        signal: AbortSignal.timeout(answerTimeoutMs),
      })
      const body: unknown = await response.json().catch(() => null)
      return readGraphAnswer(response.status, body, response.headers.get('retry-after'))
    } catch (error) {
      return readFetchFailure(error)
    }
  }
}

export type GraphSender = ReturnType<typeof createGraphSender>
