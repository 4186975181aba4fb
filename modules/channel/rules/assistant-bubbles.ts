import type { OutboundContent, ShorthandContent } from './outbound-content.ts'
import { outboundLimits } from './outbound-limits.ts'
import { clipText } from './storable.ts'

type Choice = { id: string; title: string; description?: string }

/** What the assistant wants to say, before WhatsApp's limits. */
export type AssistantBubble = {
  type: 'text' | 'buttons' | 'list'
  text: string
  buttons?: Choice[]
  button?: string
  sections?: { title?: string; rows: Choice[] }[]
  rows?: Choice[]
}

/**
 * Bubbles as WhatsApp takes them. An answer must not be lost over a limit: a long text becomes several messages, labels are clipped,
 * more than three buttons (or labels that look alike once clipped) become a list, and a choice without choices a plain text.
 */
export function fitBubble(bubble: AssistantBubble): (OutboundContent | ShorthandContent)[] {
  const rows = rowsOf(bubble)
  if (bubble.type === 'text' || rows.length === 0) return splitText(bubble.text).map(textBubble)
  const labels = new Set(rows.map((row) => clipText(row.title, outboundLimits.button_title_length)))
  const isList = bubble.type === 'list' || rows.length > outboundLimits.buttons_count || labels.size < rows.length
  const parts = splitText(bubble.text, isList ? outboundLimits.list_body_length : outboundLimits.body_length)
  const body = parts.pop() ?? '…'
  return [...parts.map(textBubble), isList ? listBubble(body, bubble, rows) : buttonsBubble(body, rows)]
}

const textBubble = (body: string): OutboundContent => ({ type: 'text', text: { body } })

function rowsOf(bubble: AssistantBubble): Choice[] {
  const all = [
    ...(bubble.buttons ?? []),
    ...(bubble.rows ?? []),
    ...(bubble.sections ?? []).flatMap((section) => section.rows),
  ]
  const seen = new Set<string>()
  return all.filter(({ id, title }) => title.trim() !== '' && !seen.has(id) && Boolean(seen.add(id)))
}

function buttonsBubble(text: string, rows: Choice[]): ShorthandContent {
  const buttons = rows.map(({ id, title }) => ({ id, title: clipText(title, outboundLimits.button_title_length) }))
  return { type: 'buttons', text, buttons }
}

function listBubble(text: string, bubble: AssistantBubble, rows: Choice[]): ShorthandContent {
  const fitted = rows.slice(0, outboundLimits.rows_count).map((row) => {
    const title = clipText(row.title, outboundLimits.row_title_length)
    // A clipped title stands in full below itself.
    const description = row.description ?? (title === row.title ? undefined : row.title)
    const rest = description ? { description: clipText(description, outboundLimits.row_description_length) } : {}
    return { id: row.id, title, ...rest }
  })
  const button = clipText(bubble.button ?? 'Pilih', outboundLimits.list_button_length)
  return { type: 'list', text, button, sections: [{ rows: fitted }] }
}

/** Cuts at the last line or word end before the limit. */
export function splitText(text: string, limit: number = outboundLimits.text_length): string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (rest.length > limit) {
    const window = rest.slice(0, limit)
    const cut = Math.max(window.lastIndexOf('\n'), window.lastIndexOf(' '))
    const part = cut > limit / 2 ? window.slice(0, cut) : clipText(rest, limit)
    parts.push(part.trim())
    rest = rest.slice(part.length).trim()
  }
  if (rest !== '') parts.push(rest)
  return parts
}
