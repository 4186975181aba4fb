/** The content of an outgoing message in the shape of the Graph API; ways to write it shorter are turned into this (see `shorthand.ts`). */
export type OutboundContent =
  | { type: 'text'; text: { body: string; preview_url?: boolean } }
  | { type: 'image'; image: MediaPart }
  | { type: 'video'; video: MediaPart }
  | { type: 'audio'; audio: MediaPart }
  | { type: 'document'; document: MediaPart }
  | { type: 'sticker'; sticker: MediaPart }
  | { type: 'location'; location: LocationPart }
  | { type: 'contacts'; contacts: ContactPart[] }
  | { type: 'reaction'; reaction: { message_id: string; emoji: string } }
  | { type: 'interactive'; interactive: InteractivePart }
  | { type: 'template'; template: TemplatePart }

export type MediaPart = { id?: string; link?: string; caption?: string; filename?: string; voice?: boolean }
export type LocationPart = { latitude: number | string; longitude: number | string; name?: string; address?: string }
export type ContactPart = { name: { formatted_name: string }; [part: string]: unknown }
export type TemplatePart = { name: string; language: { code: string }; components?: unknown[] }

export type HeaderPart = { type: 'text' | 'image' | 'video' | 'document'; text?: string; [media: string]: unknown }
export type ReplyButton = { type: 'reply'; reply: { id: string; title: string } }
export type ListRow = { id: string; title: string; description?: string }
export type ListSection = { title?: string; rows: ListRow[] }

export type InteractivePart =
  | {
      type: 'button'
      header?: HeaderPart
      body: { text: string }
      footer?: { text: string }
      action: { buttons: ReplyButton[] }
    }
  | {
      type: 'list'
      header?: HeaderPart
      body: { text: string }
      footer?: { text: string }
      action: { button: string; sections: ListSection[] }
    }
  | {
      type: 'cta_url'
      header?: HeaderPart
      body: { text: string }
      footer?: { text: string }
      action: { name: 'cta_url'; parameters: { display_text: string; url: string } }
    }
  | { type: 'location_request_message'; body: { text: string }; action: { name: 'send_location' } }
  | { type: 'carousel'; body: { text: string }; action: { cards: CarouselCard[] } }

export type CarouselCard = {
  card_index: number
  type: string
  header: HeaderPart
  body?: { text: string }
  action: Record<string, unknown>
}

/** Shorter ways to write interactive messages, as the assistant and other programs do. */
export type ShorthandContent =
  | { type: 'buttons'; text: string; header?: string; footer?: string; buttons: { id: string; title: string }[] }
  | { type: 'list'; text: string; header?: string; footer?: string; button: string; sections: ListSection[] }
  | { type: 'cta_url'; text: string; header?: string; footer?: string; display_text: string; url: string }
  | { type: 'location_request'; text: string }
