import { createHmac, timingSafeEqual } from 'node:crypto'
import { refuse } from '../contract/refusal.ts'

/**
 * Opaque, signed keyset cursors: a client can only hand back what a page of the same list gave it.
 * The parts are the sort values of the last row, strings, numbers or null.
 */
export function createCursors(secret: string, list: string) {
  const sign = (body: string) =>
    createHmac('sha256', `cursor:${secret}`).update(`${list}:${body}`).digest('base64url').slice(0, 16)
  return {
    encode(parts: readonly (string | number | null)[]): string {
      const body = Buffer.from(JSON.stringify(parts)).toString('base64url')
      return `${body}.${sign(body)}`
    },
    /** @throws Refusal `cursor.invalid` for one we did not make */
    decode(cursor: string): (string | number | null)[] {
      const [body = '', signature = ''] = cursor.split('.')
      const expected = Buffer.from(sign(body))
      const given = Buffer.from(signature)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw refuse('cursor.invalid')
      return JSON.parse(Buffer.from(body, 'base64url').toString()) as (string | number | null)[]
    },
  }
}

export type Cursors = ReturnType<typeof createCursors>

/** Cuts a list read with `limit + 1` into a page and the cursor after it. */
export function cutPage<T>(
  rows: T[],
  limit: number,
  cursors: { encode: Cursors['encode']; of: (last: T) => (string | number | null)[] },
): { items: T[]; next_cursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next_cursor: rows.length > limit && last ? cursors.encode(cursors.of(last)) : null }
}
