import type { PolicyRules } from '@govconnect/queue/contract'
import { useLanguage, useT } from '../../app/texts.ts'
import { keyOf, type PolicyPath, shapeOf } from './policy-fields.ts'

type PriorityClass = PolicyRules['classes'][number]
type Quota = NonNullable<PolicyRules['quota']>
type Quiet = NonNullable<PolicyRules['quiet_hours']>

/** A policy in plain words. */
export const usePolicyWords = () => {
  const t = useT()
  const language = useLanguage()
  const choice = (path: PolicyPath, value: string): string => {
    if (path === 'carry_over') return t(`policies.choices.carryOver.${value as PolicyRules['carry_over']}`)
    if (path === 'board.waiting') return t(`policies.choices.waiting.${value as PolicyRules['board']['waiting']}`)
    return t(`policies.choices.noCheckIn.${value as PolicyRules['appointments']['no_check_in']}`)
  }
  const words = (path: PolicyPath, value: unknown): string => {
    const shape = shapeOf(path)
    if (value === null) return t(`policies.off.${keyOf(path) as 'quota' | 'quiet_hours' | 'auto_call_seconds'}`)
    if (shape.kind === 'switch') return value ? t('places.yes') : t('places.no')
    if (shape.kind === 'choice') return choice(path, String(value))
    if (shape.kind === 'quota')
      return t('policies.quota', { atMost: (value as Quota).at_most, of: (value as Quota).of })
    if (shape.kind === 'quiet') return `${(value as Quiet).from}–${(value as Quiet).to}`
    return t(`policies.units.${shape.unit}`, { count: Number(value), n: String(value) })
  }
  const className = ({ label }: PriorityClass): string => label[language]
  const ofClass = ({ credit_minutes, self_declared }: PriorityClass): string =>
    [
      credit_minutes === 0 ? t('policies.classes.noCredit') : t('policies.classes.credit', { minutes: credit_minutes }),
      self_declared ? t('policies.classes.self') : t('policies.classes.byStaff'),
    ].join(', ')
  return {
    ...{ words, choice, className, ofClass },
    label: (path: PolicyPath): string => t(`policies.fields.${keyOf(path)}`),
    /** What the value does for a citizen. */
    help: (path: PolicyPath, value: unknown): string =>
      t(`policies.help.${keyOf(path)}`, { n: typeof value === 'number' ? String(value) : '' }),
  }
}
