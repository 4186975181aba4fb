export type SseEvent = { id: string | null; name: string; data: string }

/** Server-sent events from text chunks of any cut (WHATWG rules; `retry` is ours to decide, so it is ignored). */
export const createSseParser = (onEvent: (event: SseEvent) => void) => {
  let rest = ''
  let id: string | null = null
  let name = ''
  let data: string[] = []

  const finish = () => {
    if (data.length > 0) onEvent({ id, name: name || 'message', data: data.join('\n') })
    name = ''
    data = []
  }

  const line = (text: string) => {
    if (text === '') return finish()
    if (text.startsWith(':')) return
    const colon = text.indexOf(':')
    const field = colon < 0 ? text : text.slice(0, colon)
    const value = colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '')
    if (field === 'event') name = value
    if (field === 'data') data.push(value)
    if (field === 'id') id = value
  }

  return (chunk: string) => {
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    for (const text of lines) line(text)
  }
}
