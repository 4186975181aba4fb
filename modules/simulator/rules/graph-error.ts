import type { JsonObject } from './types.ts'

/** An answer of the Graph API: HTTP status and JSON body. */
export interface GraphAnswer {
  status: number
  body: JsonObject
  headers?: Record<string, string>
}

interface CodeText {
  http: number
  text: string
  type?: string
  subcode?: number
}

/** Meta's codes that this server can answer, with their HTTP status and wording. */
const codes = {
  0: { http: 401, text: 'AuthException' },
  2: { http: 503, text: 'API Service' },
  33: { http: 400, text: 'Parameter value is not valid' },
  100: { http: 400, text: 'Invalid parameter' },
  190: { http: 401, text: 'Access token has expired' },
  2500: { http: 400, text: 'Unknown path components' },
  130429: { http: 400, text: 'Rate limit hit', subcode: 2494055 },
  131000: { http: 500, text: 'Something went wrong' },
  131008: { http: 400, text: 'Required parameter is missing' },
  131009: { http: 400, text: 'Parameter value is not valid' },
  131021: { http: 400, text: 'Recipient cannot be sender' },
  131026: { http: 400, text: 'Message undeliverable' },
  131047: { http: 400, text: 'Re-engagement message' },
  131051: { http: 400, text: 'Unsupported message type' },
  131052: { http: 400, text: 'Media download error' },
  131053: { http: 400, text: 'Media upload error' },
  131056: { http: 400, text: '(Business Account, Consumer Account) pair rate limit hit' },
  132000: { http: 400, text: 'Number of parameters does not match the expected number of params' },
  132001: { http: 404, text: 'Template name does not exist in the translation' },
  132012: { http: 400, text: 'Parameter format does not match format in the created template' },
  132015: { http: 400, text: 'Template is paused' },
} as const satisfies Record<number, CodeText>

export type GraphCode = keyof typeof codes

function titleOf(code: GraphCode): string {
  return codes[code].text
}

/** The error document of the WhatsApp part of the API, in Meta's shape. */
export function graphError(code: GraphCode, details: string, trace: string): GraphAnswer {
  const entry: CodeText = codes[code]
  const error: JsonObject = {
    message: `(#${code}) ${entry.text}`,
    type: 'OAuthException',
    code,
    error_data: { messaging_product: 'whatsapp', details },
    fbtrace_id: trace,
  }
  if (entry.subcode !== undefined) error.error_subcode = entry.subcode
  return { status: entry.http, body: { error } }
}

/** No bearer token at all. */
export function missingTokenError(trace: string): GraphAnswer {
  return plainError(401, { message: 'Authentication Error', type: 'OAuthException', code: 0, fbtrace_id: trace })
}

/** A bearer token that is not ours. */
export function wrongTokenError(trace: string): GraphAnswer {
  const message = 'Invalid OAuth access token - Cannot parse access token'
  return plainError(401, { message, type: 'OAuthException', code: 190, fbtrace_id: trace })
}

/** A token that was good once. */
export function expiredTokenError(trace: string, expiredAt: Date): GraphAnswer {
  const message = `Error validating access token: Session has expired on ${expiredAt.toUTCString()}.`
  return plainError(401, { message, type: 'OAuthException', code: 190, error_subcode: 463, fbtrace_id: trace })
}

/** An id in the path that this token cannot see. */
export function unknownObjectError(method: 'GET' | 'POST' | 'DELETE', id: string, trace: string): GraphAnswer {
  const what = method === 'GET' ? 'get' : method.toLowerCase()
  const message = `Unsupported ${what} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`
  const type = 'GraphMethodException'
  return plainError(400, { message, type, code: 100, error_subcode: 33, fbtrace_id: trace })
}

/** A parameter refused before the WhatsApp part saw it; Meta then leaves out `error_data`. */
export function parameterError(message: string, trace: string): GraphAnswer {
  return plainError(400, { message: `(#100) ${message}`, type: 'OAuthException', code: 100, fbtrace_id: trace })
}

function plainError(status: number, error: JsonObject): GraphAnswer {
  return { status, body: { error } }
}

/** `errors[]` of a failed status, in the webhook's shape (other than the API's). */
export function statusErrors(code: GraphCode, details: string): JsonObject[] {
  const title = titleOf(code)
  return [
    {
      code,
      title,
      message: title,
      error_data: { details },
      href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
    },
  ]
}
