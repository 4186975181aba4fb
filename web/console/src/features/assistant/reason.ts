import { intents } from '@govconnect/assistant/contract'
import type { TextKey } from '../../app/texts.ts'
import type { id } from '../../locales/id/index.ts'

type Speak = (key: TextKey, values?: Record<string, string | number>) => string
type ReasonKey = keyof typeof id.assistant.reason

const scored = /^(not )?([A-Z_]+): (.+)$/
const weighed = /^problem ([\d.]+)(?: \((\w+): ([^)]*)\))?, request ([\d.]+), report ([\d.]+)(?:, but (.+))?$/

/** What the words alone speak for, and how strongly (share of 1). */
const spoken = /^words: ([A-Z_]+) ([\d.]+)$/

const camelCase = (phrase: string) =>
  phrase
    .replaceAll("'", '')
    .split(/[^A-Za-z]+/)
    .map((word, n) => (n === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')

/** The engine gives its reasons in its own English; a phrase nobody has translated yet is shown as it is. */
const phraseOf = (phrase: string, t: Speak): string => {
  const key = `assistant.reason.${camelCase(phrase) as ReasonKey}` as const
  const words = t(`assistant.reason.${camelCase(phrase) as ReasonKey}`)
  return words === key ? phrase : words
}

const evidenceOf = (found: RegExpExecArray, { t, categoryName }: Wording): string => {
  const [, problem = '', category, words = '', request = '', report = '', frames] = found
  const evidence = category
    ? t('assistant.evidenceNamed', { problem, category: categoryName(category), words, request, report })
    : t('assistant.evidence', { problem, request, report })
  if (frames === undefined) return evidence
  const said = frames.split(', ').map((frame) => phraseOf(frame, t))
  return t('assistant.but', { evidence, frames: said.join(', ') })
}

const percentOf = (share: string) => Math.round(Number(share) * 100)

export type Wording = { t: Speak; categoryName: (id: string) => string }

/** One reason of the engine in the reader's language. */
export const wordReason = (reason: string, wording: Wording): string => {
  const { t } = wording
  const [, leaning, share = ''] = spoken.exec(reason) ?? []
  const towards = intents.find((one) => one === leaning)
  if (towards) return t('assistant.spoken', { intent: t(`assistant.intent.${towards}`), percent: percentOf(share) })
  const [, not, name, phrase = ''] = scored.exec(reason) ?? []
  const intent = intents.find((one) => one === name)
  if (!intent) return reason
  const evidence = weighed.exec(phrase)
  const words = evidence ? evidenceOf(evidence, wording) : phraseOf(phrase, t)
  const said = t(`assistant.intent.${intent}`)
  return not
    ? t('assistant.dropped', { intent: said.toLowerCase(), reason: words })
    : t('assistant.because', { intent: said, reason: words })
}
