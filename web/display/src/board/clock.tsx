import { useNow } from '@govconnect/web/now.ts'

interface ClockProps {
  zone: string
  language: 'id' | 'en'
  /** Server's time less ours, ms. */
  aheadMs: number
}

export const Clock = ({ zone, language, aheadMs }: ClockProps) => {
  const now = new Date(useNow(1_000) + aheadMs)
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(now)
  const date = new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' })
  return (
    <p className="flex items-baseline gap-[1.2vw]">
      <span className="text-[clamp(1rem,2.2vh,2rem)] text-ink-2">{date.format(now)}</span>
      <time dateTime={now.toISOString()} className="text-[clamp(1.5rem,5vh,4.5rem)] leading-none font-bold">
        {time}
      </time>
    </p>
  )
}
