import {
  type Check,
  firstFault,
  invalid,
  isObject,
  listAt,
  missing,
  needObject,
  needText,
  objectAt,
  optionalText,
  textAt,
  webUrl,
} from './check.ts'
import type { JsonObject } from './types.ts'

const kinds = [
  'button',
  'list',
  'cta_url',
  'location_request_message',
  'address_message',
  'flow',
  'carousel',
  'product',
  'product_list',
  'catalog_message',
  'voice_call',
  'call_permission_request',
] as const

/** Meta's limits of an `interactive` object. */
export function checkInteractive(interactive: unknown): Check {
  if (!isObject(interactive)) return missing('interactive')
  const kind = textAt(interactive, 'type')
  if (kind === undefined) return missing("interactive['type']")
  if (!kinds.some((known) => known === kind))
    return invalid(`interactive['type'] must be one of {${kinds.join(', ')}}.`)
  return firstFault(
    () => checkFrame(interactive, kind),
    () => checkAction(interactive, kind),
  )
}

function checkFrame(interactive: JsonObject, kind: string): Check {
  const body = objectAt(interactive, 'body')
  const bodyMax = kind === 'list' ? 4096 : 1024
  const bodyNeeded = kind !== 'product' && kind !== 'call_permission_request'
  return firstFault(
    () => (bodyNeeded || body ? needText(body?.text, "interactive['body']['text']", bodyMax) : null),
    () => optionalText(objectAt(interactive, 'footer')?.text, "interactive['footer']['text']", 60),
    () => checkHeader(interactive.header, kind),
  )
}

function checkHeader(header: unknown, kind: string): Check {
  if (header === undefined) return null
  if (!isObject(header)) return invalid("interactive['header'] must be a JSON object.")
  const type = textAt(header, 'type')
  if (type === 'text') return needText(header.text, "interactive['header']['text']", 60)
  if (kind === 'list') return invalid("interactive['header']['type'] must be text for type list.")
  if (type === 'image' || type === 'video' || type === 'document')
    return checkMediaRef(header[type], `interactive['header']['${type}']`)
  return invalid("interactive['header']['type'] must be one of {text, image, video, document}.")
}

/** Media by id or by link, one of both. */
export function checkMediaRef(media: unknown, name: string): Check {
  if (!isObject(media)) return missing(name)
  if (media.id !== undefined)
    return typeof media.id === 'string' && media.id !== '' ? null : invalid(`${name}['id'] must be a string.`)
  if (media.link !== undefined) return webUrl(media.link, `${name}['link']`)
  return missing(`${name}['id'] or ${name}['link']`)
}

function checkAction(interactive: JsonObject, kind: string): Check {
  const action = objectAt(interactive, 'action')
  if (!action) return needObject(interactive.action, "interactive['action']")
  if (kind === 'button') return checkButtons(action)
  if (kind === 'list') return checkList(action)
  if (kind === 'cta_url') return checkUrlButton(action)
  if (kind === 'location_request_message')
    return action.name === 'send_location' ? null : invalid("interactive['action']['name'] must be send_location.")
  if (kind === 'flow') return checkFlow(action)
  if (kind === 'carousel') return checkCarousel(action)
  return null
}

function checkButtons(action: JsonObject): Check {
  const buttons = listAt(action, 'buttons')
  if (buttons.length < 1 || buttons.length > 3)
    return invalid(`Buttons count is ${buttons.length}. It must be between 1 and 3.`)
  const replies = buttons.map((button) => objectAt(button, 'reply'))
  return firstFault(
    ...buttons.map(
      (button) => () => (textAt(button, 'type') === 'reply' ? null : invalid('Button type must be reply.')),
    ),
    ...replies.flatMap((reply) => [
      () => needText(reply?.id, "button['reply']['id']", 256),
      () => needText(reply?.title, "button['reply']['title']", 20),
    ]),
    () => unique(replies, 'id', 'Duplicated button ids are not allowed.'),
    () => unique(replies, 'title', 'Duplicated button titles are not allowed.'),
  )
}

function unique(items: (JsonObject | undefined)[], key: string, details: string): Check {
  return new Set(items.map((item) => item?.[key])).size === items.length ? null : invalid(details)
}

function checkList(action: JsonObject): Check {
  const sections = listAt(action, 'sections').filter(isObject)
  const rows = sections.flatMap((section) => listAt(section, 'rows')).filter(isObject)
  const titleNeeded = sections.length > 1
  return firstFault(
    () => needText(action.button, "interactive['action']['button']", 20),
    () => (sections.length >= 1 && sections.length <= 10 ? null : invalid('Sections count must be between 1 and 10.')),
    () => (rows.length >= 1 && rows.length <= 10 ? null : invalid(`Total row count exceed max allowed count: 10.`)),
    ...sections.map(
      (section) => () =>
        titleNeeded
          ? needText(section.title, "section['title']", 24)
          : optionalText(section.title, "section['title']", 24),
    ),
    ...rows.flatMap((row) => [
      () => needText(row.id, "row['id']", 200),
      () => needText(row.title, "row['title']", 24),
      () => optionalText(row.description, "row['description']", 72),
    ]),
    () => unique(rows, 'id', 'Duplicated row ids are not allowed.'),
  )
}

function checkUrlButton(action: JsonObject): Check {
  const parameters = objectAt(action, 'parameters')
  return firstFault(
    () => (action.name === 'cta_url' ? null : invalid("interactive['action']['name'] must be cta_url.")),
    () => needText(parameters?.display_text, "parameters['display_text']", 20),
    () => webUrl(parameters?.url, "parameters['url']"),
  )
}

function checkFlow(action: JsonObject): Check {
  const parameters = objectAt(action, 'parameters')
  return firstFault(
    () => (action.name === 'flow' ? null : invalid("interactive['action']['name'] must be flow.")),
    () => needText(parameters?.flow_message_version, "parameters['flow_message_version']", 10),
    () => needText(parameters?.flow_id ?? parameters?.flow_name, "parameters['flow_id']", 200),
    () => needText(parameters?.flow_cta, "parameters['flow_cta']", 30),
  )
}

function checkCarousel(action: JsonObject): Check {
  const cards = listAt(action, 'cards').filter(isObject)
  return firstFault(
    () => (cards.length >= 2 && cards.length <= 10 ? null : invalid('Cards count must be between 2 and 10.')),
    ...cards.flatMap((card) => [
      () => optionalText(objectAt(card, 'body')?.text, "card['body']['text']", 160),
      () => needObject(card.action, "card['action']"),
    ]),
  )
}
