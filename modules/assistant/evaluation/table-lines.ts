/** A line of a learned table holds many entries, so that it stays a file of some hundred lines. */
const lineCharacters = 4000

export function packed(entries: readonly string[]): string[] {
  const lines: string[] = []
  for (const entry of entries) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + entry.length < lineCharacters) lines[lines.length - 1] = `${last} ${entry}`
    else lines.push(entry)
  }
  return lines
}
