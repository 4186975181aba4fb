import type { PolicyRules, PolicyView } from '@govconnect/queue/contract'
import { defaultPolicy } from '@govconnect/queue/rules'
import { Card } from '@govconnect/ui/card.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'
import { DifferencesList } from './differences-list.tsx'

type ChangesTabProps = { policy: PolicyView; all: readonly PolicyView[]; published: PolicyView | undefined }

/** What one asks first: an open one beside what is in force, one that was in force beside the one before it. */
const usualOther = ({ policy, all, published }: ChangesTabProps): PolicyView | undefined => {
  if (policy.published_at === null) return published
  return all.find((one) => one.number < policy.number && one.published_at !== null)
}

/** The differences to another version, in words. */
export const ChangesTab = (props: ChangesTabProps) => {
  const { policy, all } = props
  const t = useT()
  const [chosen, setChosen] = useState<string | null>(null)
  const other = chosen === null ? usualOther(props) : all.find(({ id }) => id === chosen)
  const before: PolicyRules = other?.rules ?? defaultPolicy
  return (
    <Card>
      <div className="flex flex-col gap-4">
        <Field label={t('policies.compareWith')} className="max-w-sm">
          {(ids) => (
            <Select
              {...ids}
              value={other?.id ?? ''}
              onChange={(event) => setChosen(event.target.value)}
              options={[
                ...all
                  .filter(({ id }) => id !== policy.id)
                  .map(({ id, number, state }) => ({
                    value: id,
                    label: `${t('policies.number', { number })} · ${t(`policies.states.${state}`)}`,
                  })),
                { value: '', label: t('policies.builtIn') },
              ]}
            />
          )}
        </Field>
        <DifferencesList before={before} after={policy.rules} />
      </div>
    </Card>
  )
}
