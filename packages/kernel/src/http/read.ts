import { hash } from 'node:crypto'
import type { Context } from 'hono'
import type { AnyEndpoint, Surface } from '../contract/endpoint.ts'
import type { RequestContext } from './context.ts'
import { preset } from './preset.ts'

/** Whether answers may be kept: reads of JSON on the API. Streams and files say themselves. */
export function isKept(endpoint: AnyEndpoint, surface: Surface): boolean {
  if (surface !== 'api' || endpoint.method !== 'GET' || endpoint.raw || endpoint.keep === false) return false
  return (endpoint.status ?? 200) === 200
}

/**
 * The answer to a read on `/api/v1`: a browser may keep it for the caller alone and asks each time whether it still holds; where it does,
 * 304 spares the body. Nothing is spared before that: rights, tenant and contract are checked, and looks are audited, as for the first.
 */
export function answerRead(http: Context, ctx: RequestContext, result: unknown): Response {
  const text = JSON.stringify(result)
  const etag = tagOf(text, ctx)
  preset(http, [
    ['etag', etag],
    ['cache-control', 'private, no-cache'],
    // All of what decides about an answer; `origin` because of the headers for pages of other origins.
    ['vary', 'authorization, cookie, accept-language, origin'],
  ])
  if (holds(http.req.header('if-none-match'), etag)) return http.body(null, 304)
  return http.body(text, 200, { 'content-type': 'application/json' })
}

/**
 * Weak: a proxy may pack the body. Of the bytes, and of who asks: what one caller kept is never confirmed to another, or in another tenant,
 * even where they are told the same.
 */
function tagOf(text: string, { actor, tenantId }: RequestContext): string {
  return `W/"${hash('sha256', `${actor.kind} ${actor.id} ${tenantId}\n${text}`, 'base64url').slice(0, 27)}"`
}

function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => bare(tag) === bare(etag))
}
