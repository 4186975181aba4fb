import { useNow } from '@govconnect/web/now.ts'

interface TickerProps {
  lines: readonly { id: string; en: string }[]
  language: 'id' | 'en'
}

const eachMs = 8_000

/** One sentence at a time, changed every eight seconds: nothing moves on the screen but a new call. */
export const Ticker = ({ lines, language }: TickerProps) => {
  const turn = Math.floor(useNow(1_000) / eachMs)
  if (lines.length === 0) return null
  return <p className="truncate text-[clamp(1rem,3vh,2.4vw)] leading-tight">{lines[turn % lines.length]![language]}</p>
}

interface PlaylistProps {
  pictures: readonly { url: string; seconds: number }[]
}

export const Playlist = ({ pictures }: PlaylistProps) => {
  const now = useNow(1_000) / 1_000
  if (pictures.length === 0) return null
  const round = pictures.reduce((sum, one) => sum + one.seconds, 0)
  let rest = now % round
  const shown = pictures.find((one) => {
    rest -= one.seconds
    return rest < 0
  })
  return <img src={(shown ?? pictures[0]!).url} alt="" className="min-h-0 flex-1 rounded-md object-contain" />
}
