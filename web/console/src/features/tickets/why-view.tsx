import type { WhyView as Why } from '@govconnect/queue/contract'
import { useT } from '../../app/texts.ts'
import { whyWords } from './why.ts'

type WhyViewProps = { why: Why; number: string; className: string }

const numberPattern = /([A-Z]+-\d+)/

/** A number is read in one piece: its hyphen is no place to begin a new line. */
const Sentence = ({ text }: { text: string }) =>
  text.split(numberPattern).map((part, n) => {
    const key = `${n} ${part}`
    return n % 2 === 0 ? (
      part
    ) : (
      <span key={key} className="whitespace-nowrap">
        {part}
      </span>
    )
  })

/** Why this number and no other, in plain words. */
export const WhyView = ({ why, number, className }: WhyViewProps) => {
  const t = useT()
  return (
    <ul className="flex flex-col gap-1 text-ink-2">
      {whyWords(why, { number, className }).map(({ key, values }) => (
        <li key={key}>
          <Sentence text={t(`tickets.why.${key}`, values)} />
        </li>
      ))}
    </ul>
  )
}
