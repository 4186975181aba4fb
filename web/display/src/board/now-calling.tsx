import type { BoardCall } from '@govconnect/queue/contract'
import { useT } from '../texts.ts'

interface NowCallingProps {
  calls: readonly BoardCall[]
  language: 'id' | 'en'
  /** Spoken at this moment. */
  speaking: string | null
}

/** Shown large; those called before them go to the list beside. */
const atMost = 3

/** The half of the screen that everybody looks at: number and counter, readable from eight metres. */
export const NowCalling = ({ calls, language, speaking }: NowCallingProps) => {
  const t = useT()
  const [first, ...others] = calls.slice(0, atMost)
  return (
    <section aria-label={t('now')} aria-live="polite" className="flex min-h-0 flex-col gap-[2vh]">
      <h2 className="text-[clamp(1rem,3vh,2.5rem)] leading-tight font-semibold text-ink-2">{t('now')}</h2>
      {first ? (
        <div
          key={`${first.ticket_id} ${first.recall}`}
          className={`call-pulse flex min-h-0 flex-1 flex-col justify-center rounded-md border-[0.4vh] px-[2vw] py-[2vh] ${
            speaking === first.ticket_id ? 'border-accent bg-accent-soft' : 'border-line bg-surface'
          }`}
        >
          <p className="text-[clamp(4rem,24vh,22vw)] leading-none font-extrabold tracking-tight text-primary-text">
            {first.number}
          </p>
          <p className="mt-[2vh] text-[clamp(1.75rem,9vh,9vw)] leading-none font-bold">{first.counter[language]}</p>
          {first.recall > 0 && (
            <p className="mt-[1.5vh] text-[clamp(1rem,2.6vh,2rem)] font-semibold text-accent-text">{t('recalled')}</p>
          )}
        </div>
      ) : (
        <p className="grid flex-1 place-items-center rounded-md border border-line text-[clamp(1.25rem,4vh,3rem)] text-ink-3">
          {t('nobody')}
        </p>
      )}
      {others.length > 0 && (
        <ul className="grid grid-cols-2 gap-[1.5vw]">
          {others.map((call) => (
            <li
              key={call.ticket_id}
              className={`rounded-md border-[0.3vh] px-[1.5vw] py-[1.5vh] ${
                speaking === call.ticket_id ? 'border-accent bg-accent-soft' : 'border-line bg-surface'
              }`}
            >
              <p className="text-[clamp(2rem,9vh,8vw)] leading-none font-extrabold text-primary-text">{call.number}</p>
              <p className="mt-[1vh] text-[clamp(1.125rem,4vh,3.5vw)] leading-tight font-bold">
                {call.counter[language]}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
