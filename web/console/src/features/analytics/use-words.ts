import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'

/** Figures as the page writes them. */
export const useWords = () => {
  const t = useT()
  const format = useFormat()
  const count = (value: number) => format.number(value)
  /** `3 mnt 20 dtk`; seconds are left out from an hour on. */
  const duration = (seconds: number | null): string => {
    if (seconds === null) return '–'
    const whole = Math.round(seconds)
    if (whole < 60) return t('analytics.seconds', { seconds: whole })
    const minutes = Math.floor(whole / 60)
    if (minutes < 60)
      return whole % 60 === 0
        ? t('analytics.minutes', { minutes })
        : t('analytics.minutesSeconds', { minutes, seconds: whole % 60 })
    return t('analytics.hoursMinutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
  }
  const share = (part: number, of: number) => (of === 0 ? '–' : `${format.number(Math.round((part / of) * 100))}%`)
  const day = (day: string) => format.brief(`${day}T05:00:00Z`, 0)
  const date = (day: string) => format.date(`${day}T05:00:00Z`)
  return { count, duration, share, day, date, time: format.timeWithSeconds }
}
