import type { SkillTier } from './words.ts'

/** How well a service is served by what counter and agent can: each skill by either, the worst of them counts. */
export function tierOf(
  asked: readonly string[],
  counter: Readonly<Record<string, SkillTier>>,
  agent: Readonly<Record<string, SkillTier>>,
): SkillTier | { missing: string } {
  let worst: SkillTier = 'preferred'
  for (const skill of asked) {
    const tiers = [counter[skill], agent[skill]]
    if (tiers.includes('preferred')) continue
    if (!tiers.includes('overflow')) return { missing: skill }
    worst = 'overflow'
  }
  return worst
}

/** What a counter and whoever works at it serve: services of its areas, by how well. */
export function servesOf(
  counter: {
    area_ids: readonly string[]
    service_ids: readonly string[] | null
    skills: Readonly<Record<string, SkillTier>>
  },
  agentSkills: Readonly<Record<string, SkillTier>>,
  services: Iterable<{ id: string; area_id: string; skills: readonly string[] }>,
): Map<string, SkillTier> {
  const serves = new Map<string, SkillTier>()
  for (const service of services) {
    if (!counter.area_ids.includes(service.area_id)) continue
    if (counter.service_ids !== null && !counter.service_ids.includes(service.id)) continue
    const tier = tierOf(service.skills, counter.skills, agentSkills)
    if (typeof tier === 'string') serves.set(service.id, tier)
  }
  return serves
}
