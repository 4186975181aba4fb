import type { PolicyRules } from '@govconnect/queue/contract'
import { useT } from '../../app/texts.ts'
import { type PolicyDifference, policyDifferences } from './policy-differences.ts'
import { usePolicyWords } from './use-policy-words.ts'

const keyOfDifference = (one: PolicyDifference): string => {
  if (one.kind === 'value') return one.path
  return `${one.kind} ${one.kind === 'class' ? one.after.code : one.one.code}`
}

const Difference = ({ one }: { one: PolicyDifference }) => {
  const t = useT()
  const { label, words, help, className, ofClass } = usePolicyWords()
  if (one.kind === 'added' || one.kind === 'removed')
    return (
      <p>
        <span className="font-semibold">{t(`policies.diff.${one.kind}`, { name: className(one.one) })}</span>
        {': '}
        {ofClass(one.one)}
      </p>
    )
  const [name, before, after] =
    one.kind === 'class'
      ? [
          t('policies.diff.class', { name: className(one.before) }),
          `${className(one.before)}, ${ofClass(one.before)}`,
          `${className(one.after)}, ${ofClass(one.after)}`,
        ]
      : [label(one.path), words(one.path, one.before), words(one.path, one.after)]
  return (
    <>
      <p className="break-words">
        <span className="font-semibold">{name}</span>
        {': '}
        <del className="text-ink-3">{before}</del>
        {' → '}
        <ins className="font-semibold no-underline">{after}</ins>
      </p>
      {one.kind === 'value' ? <p className="text-ink-2 text-small">{help(one.path, one.after)}</p> : null}
    </>
  )
}

type DifferencesListProps = { before: PolicyRules; after: PolicyRules }

/** What the second does otherwise than the first, in words. */
export const DifferencesList = ({ before, after }: DifferencesListProps) => {
  const t = useT()
  const all = policyDifferences(before, after)
  if (all.length === 0) return <p className="text-ink-2">{t('policies.diff.none')}</p>
  return (
    <ul aria-label={t('policies.tabs.changes')} className="flex flex-col gap-3">
      {all.map((one) => (
        <li key={keyOfDifference(one)}>
          <Difference one={one} />
        </li>
      ))}
    </ul>
  )
}
