import type { WhyView as Why } from '@govconnect/queue/contract'
import { useT } from '../../app/texts.ts'
import { whyWords } from './why.ts'

type WhyViewProps = { why: Why; number: string; className: string }

/** Why this number and no other, in plain words. */
export const WhyView = ({ why, number, className }: WhyViewProps) => {
  const t = useT()
  return (
    <ul className="flex flex-col gap-1 text-ink-2">
      {whyWords(why, { number, className }).map(({ key, values }) => (
        <li key={key}>{t(`tickets.why.${key}`, values)}</li>
      ))}
    </ul>
  )
}
