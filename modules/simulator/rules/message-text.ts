import { isObject, listAt, objectAt, textAt } from './check.ts'
import type { MessageTemplate } from './templates.ts'
import { templateText } from './templates.ts'
import type { JsonObject } from './types.ts'

const symbols: Record<string, string> = {
  image: '📷',
  video: '🎬',
  audio: '🎤',
  document: '📄',
  sticker: '🏷️',
  location: '📍',
  contacts: '👤',
}

/** The words of a message in one line, as a chat list or a log shows them. */
export function messageText(type: string, content: JsonObject, templates: readonly MessageTemplate[] = []): string {
  if (type === 'text') return textAt(content, 'body') ?? ''
  if (type === 'interactive') return interactiveText(content)
  if (type === 'template') return templateText(content, templates)
  if (type === 'button') return textAt(content, 'text') ?? ''
  if (type === 'reaction') return textAt(content, 'emoji') ?? ''
  if (type === 'edit') return textAt(objectAt(objectAt(content, 'message'), 'text'), 'body') ?? ''
  const words =
    textAt(content, 'caption') ?? textAt(content, 'filename') ?? textAt(content, 'name') ?? contactName(content)
  return [symbols[type] ?? `[${type}]`, words].filter(Boolean).join(' ')
}

function interactiveText(content: JsonObject): string {
  const reply = objectAt(content, 'button_reply') ?? objectAt(content, 'list_reply')
  return textAt(reply, 'title') ?? textAt(objectAt(content, 'body'), 'text') ?? `[${textAt(content, 'type') ?? ''}]`
}

function contactName(content: JsonObject): string | undefined {
  const first = listAt(content, 'contacts').find(isObject)
  return textAt(objectAt(first, 'name'), 'formatted_name')
}
