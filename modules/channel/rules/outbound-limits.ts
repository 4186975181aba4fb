import type {
  CarouselCard,
  HeaderPart,
  InteractivePart,
  ListSection,
  MediaPart,
  OutboundContent,
} from './outbound-content.ts'

/**
 * WhatsApp's limits, by name. Lengths are counted in characters (code points), as Meta counts them.
 * Source: Meta's Cloud API reference, messages (2026). Over a limit Meta answers 131009 or 100 and the message is lost.
 */
export const outboundLimits = {
  text_length: 4096,
  caption_length: 1024,
  body_length: 1024,
  list_body_length: 4096,
  header_length: 60,
  footer_length: 60,
  buttons_count: 3,
  button_title_length: 20,
  button_id_length: 256,
  list_button_length: 20,
  sections_count: 10,
  section_title_length: 24,
  rows_count: 10,
  row_title_length: 24,
  row_description_length: 72,
  row_id_length: 200,
  cta_text_length: 20,
  url_length: 2000,
  contacts_count: 257,
  location_text_length: 1000,
  emoji_count: 1,
  filename_length: 240,
  template_name_length: 512,
  template_text_length: 1024,
  carousel_cards_count: 10,
  card_body_length: 160,
} as const

export type LimitName = keyof typeof outboundLimits

/** Faults that are not a matter of size. */
export type ContentFault =
  | 'text_empty'
  | 'media_source'
  | 'link_not_http'
  | 'duplicate_id'
  | 'duplicate_title'
  | 'section_title_missing'
  | 'location_range'
  | 'too_few'

export type LimitBreach =
  | { kind: 'limit'; limit: LimitName; max: number; actual: number; pointer: string }
  | { kind: 'fault'; fault: ContentFault; pointer: string }

/** Collects what is wrong with a message; nothing is cut silently. */
class Checker {
  readonly breaches: LimitBreach[] = []

  length(limit: LimitName, text: string | undefined, pointer: string): void {
    if (text === undefined) return
    // Fast way out: UTF-16 length is never below the number of characters.
    if (text.length <= outboundLimits[limit]) return
    this.count(limit, [...text].length, pointer)
  }

  required(limit: LimitName, text: string, pointer: string): void {
    if (text.trim() === '') this.fault('text_empty', pointer)
    this.length(limit, text, pointer)
  }

  count(limit: LimitName, actual: number, pointer: string): void {
    const max = outboundLimits[limit]
    if (actual > max) this.breaches.push({ kind: 'limit', limit, max, actual, pointer })
  }

  fault(fault: ContentFault, pointer: string): void {
    this.breaches.push({ kind: 'fault', fault, pointer })
  }

  distinct(values: string[], fault: ContentFault, pointer: string): void {
    if (new Set(values).size !== values.length) this.fault(fault, pointer)
  }

  url(url: string, pointer: string): void {
    this.length('url_length', url, pointer)
    if (!/^https?:\/\/[^\s/]+/i.test(url)) this.fault('link_not_http', pointer)
  }
}

/** Everything in the message that WhatsApp would refuse, in the order of the message; empty when it may be queued. */
export function checkOutbound(content: OutboundContent): LimitBreach[] {
  const check = new Checker()
  switch (content.type) {
    case 'text':
      check.required('text_length', content.text.body, '/text/body')
      break
    case 'image':
      checkMedia(check, content.image, '/image')
      break
    case 'video':
      checkMedia(check, content.video, '/video')
      break
    case 'audio':
      checkMedia(check, content.audio, '/audio')
      break
    case 'sticker':
      checkMedia(check, content.sticker, '/sticker')
      break
    case 'document':
      checkMedia(check, content.document, '/document')
      break
    case 'location':
      checkLocation(check, content.location)
      break
    case 'contacts':
      check.count('contacts_count', content.contacts.length, '/contacts')
      if (content.contacts.length === 0) check.fault('too_few', '/contacts')
      break
    case 'reaction':
      check.count('emoji_count', countGraphemes(content.reaction.emoji), '/reaction/emoji')
      break
    case 'interactive':
      checkInteractive(check, content.interactive)
      break
    case 'template':
      checkTemplate(check, content.template)
      break
  }
  return check.breaches
}

/** An emoji of several code points (skin tone, family) is one thing on screen. */
function countGraphemes(text: string): number {
  let count = 0
  for (const _ of new Intl.Segmenter('id', { granularity: 'grapheme' }).segment(text)) count += 1
  return count
}

function checkMedia(check: Checker, media: MediaPart, pointer: string): void {
  if ((media.id === undefined) === (media.link === undefined)) check.fault('media_source', pointer)
  if (media.link !== undefined) check.url(media.link, `${pointer}/link`)
  check.length('caption_length', media.caption, `${pointer}/caption`)
  check.length('filename_length', media.filename, `${pointer}/filename`)
}

function checkLocation(
  check: Checker,
  location: { latitude: number | string; longitude: number | string; name?: string; address?: string },
): void {
  const inRange = Math.abs(Number(location.latitude)) <= 90 && Math.abs(Number(location.longitude)) <= 180
  if (!inRange) check.fault('location_range', '/location')
  check.length('location_text_length', location.name, '/location/name')
  check.length('location_text_length', location.address, '/location/address')
}

function checkTemplate(check: Checker, template: { name: string; components?: unknown[] }): void {
  check.length('template_name_length', template.name, '/template/name')
  template.components?.forEach((component, index) => {
    const parameters = (component as { parameters?: unknown } | null)?.parameters
    if (!Array.isArray(parameters)) return
    parameters.forEach((parameter: unknown, position) => {
      const text = (parameter as { text?: unknown } | null)?.text
      if (typeof text === 'string') {
        check.required('template_text_length', text, `/template/components/${index}/parameters/${position}/text`)
      }
    })
  })
}

function checkInteractive(check: Checker, part: InteractivePart): void {
  const bodyLimit = part.type === 'list' ? 'list_body_length' : 'body_length'
  check.required(bodyLimit, part.body.text, '/interactive/body/text')
  if ('header' in part && part.header) checkHeader(check, part.header, '/interactive/header')
  if ('footer' in part && part.footer) check.length('footer_length', part.footer.text, '/interactive/footer/text')
  switch (part.type) {
    case 'button':
      checkButtons(
        check,
        part.action.buttons.map((button) => button.reply),
      )
      break
    case 'list':
      checkList(check, part.action.button, part.action.sections)
      break
    case 'cta_url': {
      const { display_text: label, url } = part.action.parameters
      check.required('cta_text_length', label, '/interactive/action/parameters/display_text')
      check.url(url, '/interactive/action/parameters/url')
      break
    }
    case 'carousel':
      checkCards(check, part.action.cards)
      break
    default:
  }
}

function checkHeader(check: Checker, header: HeaderPart, pointer: string): void {
  if (header.type === 'text') check.required('header_length', header.text ?? '', `${pointer}/text`)
  else checkMedia(check, (header[header.type] ?? {}) as MediaPart, `${pointer}/${header.type}`)
}

function checkButtons(check: Checker, buttons: { id: string; title: string }[]): void {
  const pointer = '/interactive/action/buttons'
  if (buttons.length === 0) check.fault('too_few', pointer)
  check.count('buttons_count', buttons.length, pointer)
  buttons.forEach((button, index) => {
    check.required('button_title_length', button.title, `${pointer}/${index}/title`)
    check.required('button_id_length', button.id, `${pointer}/${index}/id`)
  })
  check.distinct(
    buttons.map((button) => button.id),
    'duplicate_id',
    pointer,
  )
  check.distinct(
    buttons.map((button) => button.title),
    'duplicate_title',
    pointer,
  )
}

function checkList(check: Checker, button: string, sections: ListSection[]): void {
  const pointer = '/interactive/action/sections'
  check.required('list_button_length', button, '/interactive/action/button')
  check.count('sections_count', sections.length, pointer)
  const rows = sections.flatMap((section) => section.rows)
  if (rows.length === 0) check.fault('too_few', pointer)
  check.count('rows_count', rows.length, pointer)
  sections.forEach((section, index) => {
    check.length('section_title_length', section.title, `${pointer}/${index}/title`)
    if (sections.length > 1 && !section.title) check.fault('section_title_missing', `${pointer}/${index}/title`)
    section.rows.forEach((row, position) => {
      const at = `${pointer}/${index}/rows/${position}`
      check.required('row_title_length', row.title, `${at}/title`)
      check.length('row_description_length', row.description, `${at}/description`)
      check.required('row_id_length', row.id, `${at}/id`)
    })
  })
  check.distinct(
    rows.map((row) => row.id),
    'duplicate_id',
    pointer,
  )
}

function checkCards(check: Checker, cards: CarouselCard[]): void {
  const pointer = '/interactive/action/cards'
  if (cards.length < 2) check.fault('too_few', pointer)
  check.count('carousel_cards_count', cards.length, pointer)
  cards.forEach((card, index) => {
    checkHeader(check, card.header, `${pointer}/${index}/header`)
    check.length('card_body_length', card.body?.text, `${pointer}/${index}/body/text`)
  })
}
