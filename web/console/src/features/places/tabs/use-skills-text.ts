import { useT } from '../../../app/texts.ts'
import type { Skills } from '../fields/skill-fields.tsx'
import { readable } from '../words.ts'

/** "akta (utama), paspor (cadangan)"; null where there is none. */
export const useSkillsText = () => {
  const t = useT()
  return (skills: Skills): string | null =>
    Object.entries(skills)
      .map(([skill, tier]) => `${readable(skill)} (${t(`places.skills.short.${tier}`)})`)
      .join(', ') || null
}
