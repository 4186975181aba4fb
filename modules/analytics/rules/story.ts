import type { Told } from './told.ts'

/** What is known of a visit: each event once, by version. */
export type Story = readonly Told[]

const byVersion = (a: Told, b: Told) => a.version - b.version

/** The story with one more event; the same story where it was known. */
export function hear(story: Story, told: Told): Story {
  return story.some(({ version }) => version === told.version) ? story : [...story, told].sort(byVersion)
}

/**
 * The story as the owner's log tells it. Events later than the log's end were heard meanwhile and stay; targets that were
 * known when it happened stay, for the log tells them as the set-up is now.
 */
export function retell(story: Story, log: Story): Story {
  const end = Math.max(0, ...log.map(({ version }) => version))
  const known = new Map(story.map((one) => [one.version, one]))
  const retold = log.map((one) => ({ ...one, sla_minutes: known.get(one.version)?.sla_minutes ?? one.sla_minutes }))
  return [...retold, ...story.filter(({ version }) => version > end)].sort(byVersion)
}

/** The events that still hold: an action and its taking back are both left out. */
export function standing(story: Story): Told[] {
  const held: Told[] = []
  for (const told of story) {
    if (told.name !== 'undone') {
      held.push(told)
      continue
    }
    const at = held.findLastIndex(({ name }) => name === told.why)
    if (at >= 0) held.splice(at, 1)
  }
  return held
}
