import type { BoardView } from '@govconnect/queue/contract'
import type { Setup } from '@govconnect/web/device/session.ts'
import type { LiveState } from '@govconnect/web/live.ts'
import { useEffect, useRef } from 'react'
import type { Announcer } from '../sound/announcer.ts'
import { useLanguage, useT } from '../texts.ts'
import { ofAreas } from './apply.ts'
import { Clock } from './clock.tsx'
import { NowCalling } from './now-calling.tsx'
import { Side } from './side.tsx'
import { Playlist, Ticker } from './ticker.tsx'

interface BoardPageProps {
  setup: Setup
  board: BoardView | null
  live: LiveState
  announcer: Announcer
  /** The server's time as well as we know it, ms. */
  now: () => number
}

/** When the connection was lost; null while it holds. */
const useLostAt = (live: LiveState, now: () => number): number | null => {
  const lostAt = useRef<number | null>(null)
  if (live === 'live') lostAt.current = null
  else lostAt.current ??= now()
  return lostAt.current
}

export const BoardPage = ({ setup, board, live, announcer, now }: BoardPageProps) => {
  const t = useT()
  const language = useLanguage()
  const heard = announcer.use()
  const lostAt = useLostAt(live, now)
  const { config, branch, policy } = setup
  const shown = board && ofAreas(board, config.area_ids)

  useEffect(() => {
    if (shown) announcer.show(shown.now)
  }, [announcer, shown])

  const at = (ms: number) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: branch.zone, timeStyle: 'medium' }).format(new Date(ms))
  const calls = shown?.now ?? []
  return (
    <div className="flex h-dvh flex-col gap-[2vh] p-[2vw]">
      <header className="flex flex-wrap items-baseline justify-between gap-x-[2vw]">
        <h1 className="text-[clamp(1.25rem,4vh,3.5rem)] leading-tight font-bold">
          {config.brand?.name ?? setup.office.name}
          <span className="ml-[1vw] font-medium text-ink-2">{branch.name}</span>
        </h1>
        <Clock zone={branch.zone} language={language} aheadMs={now() - Date.now()} />
      </header>
      {lostAt !== null && board && (
        <p
          role="status"
          className="rounded-md bg-progress-soft px-[1.5vw] py-[1vh] text-[clamp(1rem,2.8vh,2rem)] font-semibold text-progress-text"
        >
          {t('stale', { time: at(lostAt) })}
        </p>
      )}
      {!board?.open && board && <p className="text-[clamp(1rem,2.8vh,2rem)] text-ink-2">{t('closed')}</p>}
      <main className="grid min-h-0 flex-1 gap-[3vw] landscape:grid-cols-[3fr_2fr]">
        <NowCalling calls={calls} language={language} speaking={heard.speaking?.ticket_id ?? null} />
        <div className="flex min-h-0 flex-col gap-[2vh]">
          <Side
            last={[...calls.slice(3), ...(shown?.last ?? [])].slice(0, policy.board.last_calls)}
            waiting={shown?.waiting ?? []}
            language={language}
          />
          <Playlist pictures={config.playlist} />
        </div>
      </main>
      <footer className="flex min-h-[4vh] items-center justify-between gap-[2vw]">
        {heard.speaking ? (
          <p className="text-[clamp(1rem,3vh,2.4vw)] font-semibold">
            {t('caption', { number: heard.speaking.number, counter: heard.speaking.counter[language] })}
          </p>
        ) : (
          <Ticker lines={config.ticker} language={language} />
        )}
        {heard.isQuiet && <p className="text-lead text-ink-2">{t('quiet')}</p>}
        {!heard.isOn && config.sound.languages.length > 0 && (
          <button
            type="button"
            onClick={announcer.turnOn}
            className="shrink-0 rounded-md bg-primary px-5 py-3 text-lead font-semibold text-on-primary"
          >
            {t('soundOn')}
          </button>
        )}
      </footer>
    </div>
  )
}
