import type { MessageView, noteView } from '@govconnect/channel/contract'
import type { z } from 'zod'

export type Note = z.output<typeof noteView>

export type ThreadItem =
  | { kind: 'day'; id: string; at: string }
  | { kind: 'message'; id: string; at: string; message: MessageView; first: boolean }
  | { kind: 'note'; id: string; at: string; note: Note }

/** Bubbles of one author within this time stand together under one name, in milliseconds. */
const togetherMs = 5 * 60_000

const sameAuthor = (before: ThreadItem | undefined, message: MessageView): boolean =>
  before?.kind === 'message' &&
  before.message.author === message.author &&
  before.message.author_id === message.author_id &&
  Date.parse(message.provider_time) - Date.parse(before.at) < togetherMs

/**
 * WhatsApp tells the second only, so an answer would stand before the question it followed by half a second: within one second
 * the order of arrival counts, which the ids carry.
 */
const secondOf = (at: string): number => Math.floor(Date.parse(at) / 1_000)

/**
 * Messages and private notes in the order of their time, oldest first, with a heading where the office's day changes.
 * `dayOf` names the calendar day of an instant in the office's zone.
 */
export const threadItems = (
  messages: readonly MessageView[],
  notes: readonly Note[],
  dayOf: (at: string) => string,
): ThreadItem[] => {
  const dated = [
    ...messages.map((message) => ({ kind: 'message' as const, id: message.id, at: message.provider_time, message })),
    ...notes.map((note) => ({ kind: 'note' as const, id: note.id, at: note.created_at, note })),
  ].sort((a, b) => secondOf(a.at) - secondOf(b.at) || a.id.localeCompare(b.id))
  const items: ThreadItem[] = []
  let day = ''
  for (const one of dated) {
    const today = dayOf(one.at)
    if (today !== day) items.push({ kind: 'day', id: `day-${today}`, at: one.at })
    day = today
    items.push(one.kind === 'note' ? one : { ...one, first: !sameAuthor(items.at(-1), one.message) })
  }
  return items
}
