import { hash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Html } from '../pages/html.ts'
import type { Visitor } from './visitor.ts'

interface Answering {
  status?: number
  /** May be kept by this browser, and is asked for again each time (`etag`); nothing is kept unless told. */
  keep?: boolean
  /** Confirms what the page's own script has already. */
  etag?: boolean
  headers?: Record<string, string>
}

const vary = 'accept-encoding, accept-language, cookie'
/** Below it a header more costs what packing saves. */
const packFromBytes = 1_000

export function respond(
  { http }: Visitor,
  page: Html,
  { status = 200, keep, etag, headers }: Answering = {},
): Response {
  const text = page.toString()
  const own: Record<string, string> = { 'content-type': 'text/html; charset=utf-8', vary, ...headers }
  if (keep) own['cache-control'] = 'private, no-cache'
  if (keep || etag) {
    const tag = `W/"${hash('sha256', text, 'base64url').slice(0, 27)}"`
    own['etag'] = tag
    if (status === 200 && http.req.header('if-none-match') === tag) return http.body(null, 304, own)
  }
  const bytes = new TextEncoder().encode(text)
  const code = status as ContentfulStatusCode
  if (bytes.byteLength < packFromBytes || !/\bgzip\b/.test(http.req.header('accept-encoding') ?? ''))
    return http.body(bytes, code, own)
  return http.body(new Uint8Array(gzipSync(bytes, { level: 5 })), code, { ...own, 'content-encoding': 'gzip' })
}

/** To the page that shows what came of a form: loading it again sends nothing. */
export function goTo({ http }: Visitor, address: string): Response {
  return http.redirect(address, 303)
}
