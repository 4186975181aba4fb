import { say } from './messages.ts'
import { text } from './turn.ts'
import type { Language, Profile, Reply } from './types.ts'

/** Puts the emergency number first, and lets the first words of a conversation say that a machine speaks. */
export function openWith(
  replies: readonly Reply[],
  first: { readonly urgent: string | null; readonly introduce: boolean },
  voice: { readonly language: Language; readonly profile: Profile },
): readonly Reply[] {
  const said = first.introduce
    ? introduced(replies, say('intro', voice.language, { office: voice.profile.name }))
    : replies
  return first.urgent ? [text(first.urgent), ...said] : said
}

function introduced(replies: readonly Reply[], intro: string): readonly Reply[] {
  const [first, ...rest] = replies
  return first ? [{ ...first, text: `${intro} ${first.text}` }, ...rest] : [text(intro)]
}
