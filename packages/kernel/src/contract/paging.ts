import { z } from 'zod'

/** Query of every list: opaque cursor of the page before, and how many rows (1–200, 50 unless told). */
export const pageQuery = z.object({
  cursor: z.string().max(512).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** One page: rows, and the cursor of the next page or null at the end. */
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next_cursor: z.string().nullable() })
}
