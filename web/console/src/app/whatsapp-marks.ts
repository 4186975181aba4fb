export type Mark = 'plain' | 'bold' | 'italic' | 'strike' | 'mono'
export type MarkedPart = { mark: Mark; text: string }

/** WhatsApp's marks stand around words without spaces inside the marks, and not inside a word. */
const marked =
  /(?<![\p{L}\p{N}])(?:```([^`]+)```|\*(\S(?:[^*\n]*\S)?)\*|_(\S(?:[^_\n]*\S)?)_|~(\S(?:[^~\n]*\S)?)~)(?![\p{L}\p{N}])/gu

/** Text with WhatsApp's *bold*, _italic_, ~strike~ and ```mono``` taken apart; everything else stays as written. */
export const partsOf = (text: string): MarkedPart[] => {
  const parts: MarkedPart[] = []
  let at = 0
  for (const match of text.matchAll(marked)) {
    if (match.index > at) parts.push({ mark: 'plain', text: text.slice(at, match.index) })
    const [, mono, bold, italic, strike] = match
    if (mono !== undefined) parts.push({ mark: 'mono', text: mono })
    else if (bold !== undefined) parts.push({ mark: 'bold', text: bold })
    else if (italic !== undefined) parts.push({ mark: 'italic', text: italic })
    else parts.push({ mark: 'strike', text: strike ?? '' })
    at = match.index + match[0].length
  }
  if (at < text.length) parts.push({ mark: 'plain', text: text.slice(at) })
  return parts
}

/** The words without their marks, for a line in a list. */
export const unmarked = (text: string): string =>
  partsOf(text)
    .map((part) => part.text)
    .join('')
