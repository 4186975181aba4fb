import type { MessageType } from '@govconnect/kernel'
import { z } from 'zod'

type Described = { name: string; summary: string; payload: Record<string, unknown> }
const described = new WeakMap<ReadonlyMap<string, MessageType>, Described[]>()

/** What may be published over the API; the types of an installation never change while it runs. */
export function messageTypes(types: ReadonlyMap<string, MessageType>): Described[] {
  let items = described.get(types)
  if (!items) {
    items = [...types.values()].filter((type) => type.publishedBy === 'api').map(describe)
    described.set(types, items)
  }
  return items
}

function describe({ name, summary, payload }: MessageType): Described {
  return { name, summary, payload: { ...z.toJSONSchema(payload, { io: 'input', unrepresentable: 'any' }) } }
}
