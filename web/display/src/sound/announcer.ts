import type { BoardCall } from '@govconnect/queue/contract'
import { announcementOf, clipNames } from '@govconnect/queue/rules'
import { useSyncExternalStore } from 'react'
import { isQuiet, joinLine, keysOf, type Spoken, toSpeak } from './line.ts'
import { createPlayer, type Player } from './player.ts'

type Language = 'id' | 'en'

export interface Voice {
  languages: readonly Language[]
  volume: number
  /** How often a call is said. */
  repeat: number
  quiet: { from: string; to: string } | null
  /** Address of a clip; the office's own or the built-in one. */
  url: (language: Language, clip: string) => string
}

interface Heard {
  /** Being spoken now, or its turn to be where nothing is heard: captions are shown with it. */
  speaking: BoardCall | null
  isOn: boolean
  isQuiet: boolean
}

/** A call that nobody hears stands as long as somebody needs who looks up and reads it: about as long as it would be spoken in one language, ms. */
const readingMs = 5_000

const chime = '/display/voice/chime.mp3'

/** Speaks the calls of a board, one after the other; those that are not to be heard are only shown, in the same line. */
export const createAnnouncer = (wallClock: () => string, nowMs: () => number) => {
  let player: Player | undefined
  let voice: Voice | undefined
  let line: Spoken[] = []
  let seen: Set<string> | undefined
  let running = false
  let heard: Heard = { speaking: null, isOn: false, isQuiet: false }
  const watchers = new Set<() => void>()

  const become = (change: Partial<Heard>) => {
    heard = { ...heard, ...change }
    for (const watcher of watchers) watcher()
  }
  const quietNow = () => isQuiet(voice?.quiet ?? null, wallClock())

  const sentencesOf = ({ number, spoken_number }: BoardCall, { languages, repeat, url }: Voice): string[][] => {
    const once = languages.map((language) =>
      announcementOf({ number, spokenNumber: spoken_number }, language).map((clip) => url(language, clip)),
    )
    return [[chime], ...Array.from({ length: repeat }, () => once).flat()]
  }

  /** @returns whether it was heard */
  const speak = async (call: BoardCall): Promise<boolean> => {
    if (!player || !voice || voice.languages.length === 0 || heard.isQuiet) return false
    return player.play(sentencesOf(call, voice))
  }

  const speakAll = async (): Promise<void> => {
    if (running) return
    running = true
    for (let next = line.shift(); next; next = line.shift()) {
      become({ speaking: next.call, isQuiet: quietNow() })
      if (!(await speak(next.call))) await new Promise((resolve) => setTimeout(resolve, readingMs))
    }
    running = false
    become({ speaking: null, isQuiet: quietNow() })
  }

  return {
    configure(next: Voice) {
      voice = next
      player ??= createPlayer(() => become({ isOn: player?.isOn() ?? false }))
      player.setVolume(next.volume)
      const own = next.languages.flatMap((language) => clipNames(language).map((clip) => next.url(language, clip)))
      player.preload([chime, ...own])
      become({ isOn: player.isOn(), isQuiet: quietNow() })
    },
    turnOn: () => void player?.turnOn(),
    test: () => {
      const sample = { number: 'A-023', spoken_number: 3 } as BoardCall
      if (player && voice) void player.play(sentencesOf(sample, voice))
    },
    /** Of each new state of the board. */
    show(calls: readonly BoardCall[]) {
      if (!seen) {
        seen = new Set(keysOf(calls))
        return
      }
      const fresh = toSpeak(calls, seen, nowMs())
      for (const { key } of fresh) seen.add(key)
      if (fresh.length === 0) return
      line = joinLine(line, fresh, nowMs())
      void speakAll()
    },
    use: (): Heard =>
      useSyncExternalStore(
        (watcher) => {
          watchers.add(watcher)
          return () => watchers.delete(watcher)
        },
        () => heard,
      ),
  }
}

export type Announcer = ReturnType<typeof createAnnouncer>
