import { Field } from '@govconnect/ui/field.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { useT } from '../../../app/texts.ts'
import { readable } from '../words.ts'

type Tier = 'preferred' | 'overflow'
export type Skills = Record<string, Tier>

type SkillFieldsProps = { known: readonly string[]; value: Skills; onChange: (value: Skills) => void }

/** For each skill that a service of the branch asks for: not at all, first of all, or as a reserve. */
export const SkillFields = ({ known, value, onChange }: SkillFieldsProps) => {
  const t = useT()
  const all = [...new Set([...known, ...Object.keys(value)])].sort()
  if (all.length === 0) return <p className="text-ink-3 text-small">{t('places.skills.noneAsked')}</p>
  return (
    <div className="grid gap-3 md:grid-cols-2">
      {all.map((skill) => (
        <Field key={skill} label={readable(skill)}>
          {(ids) => (
            <Select
              {...ids}
              value={value[skill] ?? ''}
              onChange={(event) => {
                const { [skill]: _taken, ...others } = value
                onChange(event.target.value ? { ...others, [skill]: event.target.value as Tier } : others)
              }}
              options={[
                { value: '', label: t('places.skills.no') },
                { value: 'preferred', label: t('places.skills.tiers.preferred') },
                { value: 'overflow', label: t('places.skills.tiers.overflow') },
              ]}
            />
          )}
        </Field>
      ))}
    </div>
  )
}
