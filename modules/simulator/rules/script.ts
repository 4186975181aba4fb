import { messageText } from './message-text.ts'
import { buttonsOf, type PhoneAction, rowsOf } from './phone-action.ts'
import type { SimMessage } from './types.ts'

/** What a scripted citizen does: a phone action, or the choice of a button or row of the last message if it has any. */
export type ScriptAction = PhoneAction | { type: 'choose'; index: number; otherwise: string }

export interface ScriptStep {
  action: ScriptAction
  /** Waits for an answer before the next step; otherwise goes on after `pause_ms`. */
  wait_for_reply: boolean
  pause_ms: number
  /** Answers seen when the chat was recorded; a replay compares. */
  expect?: ExpectedReply[]
}

export interface ExpectedReply {
  type: string
  text: string
  choices: string[]
}

export interface Script {
  title: string
  phone_name: string
  steps: ScriptStep[]
}

/** A saved chat: plain JSON that lives well in a repository. */
export interface Recording extends Script {
  format: 'govconnect.chat'
  version: 1
}

/** Turns a chat, oldest message first, into a recording: what the citizen did and what came back each time. */
export function recordChat(title: string, phoneName: string, messages: readonly SimMessage[]): Recording {
  const steps: ScriptStep[] = []
  let before: SimMessage | undefined
  for (const message of messages) {
    if (message.direction === 'outbound') {
      if (message.visible) steps.at(-1)?.expect?.push(expectedOf(message))
      continue
    }
    const action = actionOf(message)
    if (!action) continue
    const previous = steps.at(-1)
    if (previous && before?.direction === 'inbound') {
      previous.wait_for_reply = false
      previous.pause_ms = Math.min(5_000, Math.max(0, message.at - before.at))
    }
    steps.push({ action, wait_for_reply: true, pause_ms: 0, expect: [] })
    before = message
  }
  return { format: 'govconnect.chat', version: 1, title, phone_name: phoneName, steps: settled(steps, messages) }
}

/** A step waits only where an answer followed it. */
function settled(steps: ScriptStep[], messages: readonly SimMessage[]): ScriptStep[] {
  const answered = messages.some((message) => message.direction === 'outbound')
  return steps.map((step) => ({ ...step, wait_for_reply: answered && (step.expect?.length ?? 0) > 0 }))
}

function expectedOf(message: SimMessage): ExpectedReply {
  return { type: message.type, text: messageText(message.type, message.content), choices: choicesOf(message) }
}

/** Titles of the buttons or rows a message offers, in order. */
function choicesOf(message: Pick<SimMessage, 'type' | 'content'>): string[] {
  if (message.type !== 'interactive') return []
  return [...buttonsOf(message.content), ...rowsOf(message.content)].map((choice) => String(choice.title ?? ''))
}

function actionOf(message: SimMessage): ScriptAction | null {
  const { type, content } = message
  if (type === 'text') return { type: 'text', text: String(content.body ?? '') }
  if (type === 'location') {
    const { latitude, longitude, name, address } = content
    return {
      type: 'location',
      latitude: Number(latitude),
      longitude: Number(longitude),
      ...(typeof name === 'string' ? { name } : {}),
      ...(typeof address === 'string' ? { address } : {}),
    }
  }
  if (type === 'interactive' || type === 'button') {
    const words = messageText(type, content)
    return { type: 'text', text: words }
  }
  if (type === 'contacts')
    return { type: 'contacts', contacts: content.contacts as Extract<PhoneAction, { type: 'contacts' }>['contacts'] }
  return null
}

/** What the scripted citizen really does, given the last message on the phone. */
export function resolveAction(action: ScriptAction, last: SimMessage | undefined): PhoneAction {
  if (action.type === 'text' && last?.type === 'interactive') return pressed(action.text, last) ?? action
  if (action.type !== 'choose') return action
  const title = last ? choicesOf(last)[action.index] : undefined
  const chosen = title !== undefined && last ? pressed(title, last) : null
  return chosen ?? { type: 'text', text: action.otherwise }
}

/** Words that are exactly the title of an offered choice press that choice. */
function pressed(title: string, last: SimMessage): PhoneAction | null {
  const button = buttonsOf(last.content).find((one) => one.title === title)
  if (button) return { type: 'button', message_id: last.id, button_id: String(button.id) }
  const row = rowsOf(last.content).find((one) => one.title === title)
  return row ? { type: 'list', message_id: last.id, row_id: String(row.id) } : null
}

export interface StepReport {
  did: string
  expected: ExpectedReply[] | null
  got: ExpectedReply[]
  same: boolean
}

/** Compares answers, blind to what changes from day to day: case numbers, dates, times, long digits. */
export function compareStep(
  did: string,
  expected: ExpectedReply[] | undefined,
  got: readonly SimMessage[],
): StepReport {
  const seen = got.map(expectedOf)
  if (!expected) return { did, expected: null, got: seen, same: true }
  const plain = (reply: ExpectedReply) => JSON.stringify([reply.type, maskVolatile(reply.text), reply.choices])
  const same =
    expected.length === seen.length && expected.every((one, index) => plain(one) === plain(seen[index] ?? one))
  return { did, expected, got: seen, same }
}

export function maskVolatile(text: string): string {
  return text
    .replace(/\b(LAP|TIK)-\d{8}-[A-Z0-9]+/g, '$1-*')
    .replace(/\b\d{1,2}[.:]\d{2}\b/g, '<time>')
    .replace(/\b\d{1,2} (Jan|Feb|Mar|Apr|Mei|May|Jun|Jul|Agu|Aug|Sep|Okt|Oct|Nov|Des|Dec)\w*( \d{4})?/gi, '<date>')
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, '<date>')
    .replace(/\d{6,}/g, '<digits>')
    .replace(/\s+/g, ' ')
    .trim()
}
