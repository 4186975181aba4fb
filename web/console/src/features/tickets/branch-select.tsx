import type { BranchView } from '@govconnect/queue/contract'
import { Field } from '@govconnect/ui/field.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { useT } from '../../app/texts.ts'

type BranchSelectProps = { branches: readonly BranchView[]; value: string; onChange: (id: string) => void }

/** Asked only where there is a choice. */
export const BranchSelect = ({ branches, value, onChange }: BranchSelectProps) => {
  const t = useT()
  if (branches.length < 2) return null
  return (
    <Field label={t('tickets.branch')} className="mx-auto w-full max-w-4xl px-4 pt-4">
      {(ids) => (
        <Select
          {...ids}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </Field>
  )
}
