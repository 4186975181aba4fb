import type { BoardCall, BoardView } from '@govconnect/queue/contract'
import { useT } from '../texts.ts'

interface SideProps {
  last: readonly BoardCall[]
  waiting: BoardView['waiting']
  language: 'id' | 'en'
}

const lastAtMost = 5
const numbersAtMost = 8

/** Beside the calls: who was called before, and who waits, as the office's policy lets the hall know. */
export const Side = ({ last, waiting, language }: SideProps) => {
  const t = useT()
  return (
    <div className="flex min-h-0 flex-col gap-[3vh]">
      <section aria-label={t('last')}>
        <h2 className="text-[clamp(1rem,3vh,2.5rem)] leading-tight font-semibold text-ink-2">{t('last')}</h2>
        <ul className="mt-[1vh] divide-y divide-line">
          {last.slice(0, lastAtMost).map((call) => (
            <li key={call.ticket_id} className="flex items-baseline justify-between gap-[1vw] py-[0.8vh]">
              <span className="text-[clamp(1.25rem,5vh,4vw)] leading-none font-bold">{call.number}</span>
              <span className="text-[clamp(1rem,3.4vh,2.6vw)] leading-none text-ink-2">{call.counter[language]}</span>
            </li>
          ))}
        </ul>
      </section>
      {waiting.length > 0 && (
        <section aria-label={t('waiting')} className="min-h-0 overflow-hidden">
          <h2 className="text-[clamp(1rem,3vh,2.5rem)] leading-tight font-semibold text-ink-2">{t('waiting')}</h2>
          <ul className="mt-[1vh] flex flex-col gap-[1vh]">
            {waiting
              .filter(({ count }) => (count ?? 0) > 0)
              .map((line) => (
                <li
                  key={line.service_id}
                  className="text-[clamp(0.875rem,2.4vh,1.8vw)] leading-snug portrait:text-[clamp(0.875rem,1.6vh,3vw)]"
                >
                  <p className="font-semibold">{line.name[language]}</p>
                  <p className="flex flex-wrap gap-x-[0.8em] text-ink-2">
                    {line.numbers.length > 0
                      ? line.numbers.slice(0, numbersAtMost).map((number) => (
                          <span key={number} className="whitespace-nowrap">
                            {number}
                          </span>
                        ))
                      : t('people', { count: line.count ?? 0 })}
                  </p>
                </li>
              ))}
          </ul>
        </section>
      )}
    </div>
  )
}
