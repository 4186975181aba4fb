/** What a webhook says, flattened: one value per message, status, echo, error or account notice, each with its raw element. */
export type WebhookEvent = InboundMessage | MessageStatus | MessageEcho | ChannelError | FieldEvent

type EventOrigin = {
  /** WhatsApp business account of the entry. */
  waba: string | null
  /** Field of the change as Meta names it; null when absent. */
  field: string | null
  /** The number the event belongs to; null for notices about the whole business account. */
  phoneNumberId: string | null
}

/** Everything but the fields promised by the manifest that a person or a rule reads later. */
export type MessageDetails = {
  /** What the citizen wrote or chose, as one text: body, caption, button title, list row title, reaction emoji. */
  text: string | null
  /** Id of the button or row that was chosen. */
  choiceId: string | null
  media: MediaReference | null
  location: LocationPin | null
  /** Message that this one edits, revokes or reacts to. */
  targetId: string | null
  forwarded: boolean
  /** New WhatsApp id after `user_changed_number`. */
  newWaId: string | null
}

export type MediaReference = {
  id: string | null
  mimeType: string | null
  sha256: string | null
  fileName: string | null
  caption: string | null
  voice: boolean
  url: string | null
}

export type LocationPin = { latitude: number; longitude: number; name: string | null; address: string | null }

export type InboundMessage = EventOrigin & {
  kind: 'message'
  id: string | null
  type: string | null
  subtype: string | null
  from: string | null
  fromUserId: string | null
  groupId: string | null
  /** Seconds since 1970 as the provider wrote them. */
  ts: string | null
  replyTo: string | null
  mediaId: string | null
  hasErrors: boolean
  errorCodes: number[]
  /** Profile name: text of a stranger, to be shown and never trusted. */
  profileName: string | null
  details: MessageDetails
  raw: unknown
}

export type MessageStatus = EventOrigin & {
  kind: 'status'
  id: string | null
  status: string | null
  recipient: string | null
  ts: string | null
  errorCodes: number[]
  errorText: string | null
  /** `biz_opaque_callback_data`: our own message id when we sent it. */
  callbackData: string | null
  raw: unknown
}

export type MessageEcho = EventOrigin & {
  kind: 'echo'
  id: string | null
  type: string | null
  to: string | null
  ts: string | null
  replyTo: string | null
  details: MessageDetails
  raw: unknown
}

export type ChannelError = EventOrigin & { kind: 'channel_error'; code: number | null; raw: unknown }

export type FieldEvent = EventOrigin & { kind: 'field_event'; event: string | null; raw: unknown }
