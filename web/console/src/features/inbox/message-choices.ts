/** Buttons and rows that an outgoing message offered, whatever the shape it was written in. */
export const choicesOf = (content: unknown): string[] => {
  const titles: string[] = []
  const walk = (value: unknown, depth: number) => {
    if (depth > 6 || value === null || typeof value !== 'object') return
    if (Array.isArray(value)) {
      for (const one of value) walk(one, depth + 1)
      return
    }
    const record = value as Record<string, unknown>
    if (typeof record['id'] === 'string' && typeof record['title'] === 'string') titles.push(record['title'])
    for (const [name, inner] of Object.entries(record)) if (name !== 'header') walk(inner, depth + 1)
  }
  walk(content, 0)
  return titles
}
