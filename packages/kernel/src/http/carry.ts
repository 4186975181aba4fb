import type { Context } from 'hono'
import type { StatusCode } from 'hono/utils/http-status'

/** Answers with a `Response` made elsewhere (another server, a handler without this request), under the shell's headers. */
export function carry(http: Context, response: Response, without: readonly string[] = []): Response {
  const headers = new Headers(response.headers)
  for (const name of [...without, 'set-cookie']) headers.delete(name)
  const cookies = response.headers.getSetCookie()
  const record = { ...Object.fromEntries(headers), ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) }
  http.status(response.status as StatusCode)
  return response.body === null ? http.body(null, undefined, record) : http.body(response.body, undefined, record)
}
