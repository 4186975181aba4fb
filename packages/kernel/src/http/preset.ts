import type { ServerResponse } from 'node:http'
import type { Context } from 'hono'

/**
 * Headers that an answer has unless its handler says otherwise. Given to Node's own response where there is one: a `Headers` object built
 * and taken apart again for each request costs as much as the rest of the shell.
 */
export function preset(http: Context, headers: readonly (readonly [name: string, value: string])[]): void {
  const { outgoing } = (http.env ?? {}) as { outgoing?: ServerResponse }
  for (const [name, value] of headers) {
    if (outgoing) outgoing.setHeader(name, value)
    else http.header(name, value)
  }
}
