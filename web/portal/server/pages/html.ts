import { html as template } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** A piece of a page; every value put into it was escaped. */
export type Html = HtmlEscapedString

/** Nothing here waits: no value is a promise, so no page is one. */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): Html => template(strings, ...values) as Html
