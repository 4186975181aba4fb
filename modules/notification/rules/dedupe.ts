/** One visible message per subject, happening and channel: the same three always make the same key. */
export function dedupeKey(of: { event: string; subjectId: string; occurrence: string; channel: string }): string {
  return `${of.event}:${of.subjectId}:${of.occurrence}:${of.channel}`
}
