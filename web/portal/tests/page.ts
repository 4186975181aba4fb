// A page read as a browser without scripts reads it.
const attribute = (tag: string, name: string) => unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
const unescaped = (text: string) =>
  text
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')

/** Forms of a page with what a browser would send of them untouched. */
export function formsIn(text: string): { action: string; fields: Record<string, string> }[] {
  return [...text.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', inside = '']) => {
    const inputs = [...inside.matchAll(/<input[^>]*>/g)].map(([tag]) => tag)
    const sent = inputs.filter((tag) => attribute(tag, 'type') !== 'radio' || /\schecked/.test(tag))
    return {
      action: attribute(head, 'action'),
      fields: Object.fromEntries(sent.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')])),
    }
  })
}

/** Addresses of the links of a page. */
export const linksIn = (text: string): string[] =>
  [...text.matchAll(/<a\s[^>]*>/g)].map(([tag]) => attribute(tag, 'href'))

/** What can be read on a page: no tags, no white space. */
export const wordsOf = (text: string): string =>
  unescaped(text.replace(/<head>[\s\S]*?<\/head>/, '').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
