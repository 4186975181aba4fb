import type { App } from '@govconnect/kernel'
import { type Office, openOffice } from '../../../modules/queue/tests/office.ts'
import { mountPortal } from '../server/index.ts'
import { formsIn } from './page.ts'

export { requestId, serviceBody } from '../../../modules/queue/tests/office.ts'

/** An office with the portal before it, as the server mounts both. */
export function openPortal(options: { ratePerMinute?: number } = {}): Promise<Office> {
  return openOffice({
    ...options,
    mount: (app, services) =>
      mountPortal({ app, services, assets: { script: '/portal/a.js', style: '/portal/a.css' } }),
  })
}

export interface Page {
  status: number
  headers: Headers
  text: string
  /** Of a redirect. */
  to: string | null
}

/** A telephone without scripts: follows links, sends forms, keeps its cookie. */
export function phoneOn(app: App, more: Record<string, string> = {}) {
  let cookie = ''
  async function ask(path: string, init: RequestInit = {}): Promise<Page> {
    const headers = { accept: 'text/html', ...more, ...(cookie === '' ? {} : { cookie }), ...init.headers }
    const response = await app.fetch(new Request(`http://localhost:3000${path}`, { ...init, headers }))
    const set = response.headers.getSetCookie()[0]
    if (set !== undefined) cookie = set.split(';')[0]!
    const { status } = response
    return { status, headers: response.headers, text: await response.text(), to: response.headers.get('location') }
  }
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
    })
  return {
    get: (path: string, headers: Record<string, string> = {}) => ask(path, { headers }),
    post,
    /** Sends the page's form to `action` as a browser would, with what is filled in. */
    send: (page: Page, action: string | RegExp, filled: Record<string, string> = {}) => {
      const form = formsIn(page.text).find((one) =>
        typeof action === 'string' ? one.action === action : action.test(one.action),
      )
      if (!form) throw new Error(`no form to ${action} on\n${page.text}`)
      return post(form.action, { ...form.fields, ...filled })
    },
  }
}

export type Phone = ReturnType<typeof phoneOn>
