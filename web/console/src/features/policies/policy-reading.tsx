import type { PolicyRules } from '@govconnect/queue/contract'
import { Card } from '@govconnect/ui/card.tsx'
import { useT } from '../../app/texts.ts'
import { groupNames, pathsOf, valueAt } from './policy-fields.ts'
import { usePolicyWords } from './use-policy-words.ts'

/** A policy as it is read: each value, and what it does for a citizen. */
export const PolicyReading = ({ rules }: { rules: PolicyRules }) => {
  const t = useT()
  const { label, words, help, className, ofClass } = usePolicyWords()
  return (
    <>
      <Card title={t('policies.classes.title')}>
        <dl className="flex flex-col gap-2">
          {rules.classes.map((one) => (
            <div key={one.code}>
              <dt className="font-semibold">{className(one)}</dt>
              <dd className="text-ink-2">{ofClass(one)}</dd>
            </div>
          ))}
        </dl>
      </Card>
      {groupNames.map((group) => (
        <Card key={group} title={t(`policies.groups.${group}`)}>
          <dl className="flex flex-col gap-3">
            {pathsOf(group).map((path) => {
              const value = valueAt(rules, path)
              return (
                <div key={path}>
                  <dt className="flex flex-wrap justify-between gap-x-4">
                    <span className="text-ink-2">{label(path)}</span>
                    <span className="font-bold">{words(path, value)}</span>
                  </dt>
                  <dd className="text-ink-3 text-small">{help(path, value)}</dd>
                </div>
              )
            })}
          </dl>
        </Card>
      ))}
    </>
  )
}
