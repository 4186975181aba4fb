import { createShown } from './shown.ts'
import { listen } from './stream.ts'

/** One request may take so long before it counts as lost, ms. */
const patienceMs = 10_000
/** Looked at seldom, asked for seldom: the page is not on the screen. */
const unseenMs = 30_000
/** The browser is coming back by itself; what is shown counts as true for so long, ms. */
const graceMs = 5_000
/** Where the server has no connection free, or something on the way lets none through, ms. */
const streamAgainMs = 120_000

/** A little apart from the others who wait in the same room. */
const about = (ms: number) => ms * (0.9 + Math.random() / 5)

/**
 * Keeps the visitor's number up to date. A page on the screen is told by the server as things happen; where that cannot be, and while nobody looks at
 * the page, it asks for the part that changes.
 */
export function followVisit(): void {
  const live = document.getElementById('live')
  const { source, stream } = live?.dataset ?? {}
  if (!live || !source || !stream) return
  const shown = createShown(live)
  let tag = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = false
  /** Ends the open stream. */
  let hush: (() => void) | null = null
  let streamAt = 0

  /** Ms that the server wants us to wait; 0: as the page says. */
  async function ask(): Promise<number> {
    const leaving = new AbortController()
    const lost = setTimeout(() => leaving.abort(), patienceMs)
    const headers: Record<string, string> = tag === '' ? {} : { 'if-none-match': tag }
    const answer = await fetch(source!, { headers, cache: 'no-store', signal: leaving.signal }).finally(() =>
      clearTimeout(lost),
    )
    if (answer.status === 429 || answer.status >= 500) {
      shown.setStale(true)
      return Number(answer.headers.get('retry-after') ?? 10) * 1_000
    }
    if (answer.status === 200) {
      shown.put(await answer.text())
      tag = answer.headers.get('etag') ?? ''
      // The number is gone: the page itself says so.
    } else if (answer.status !== 304) location.reload()
    shown.isFresh()
    return 0
  }

  async function look(): Promise<void> {
    if (asking) return
    asking = true
    clearTimeout(timer)
    const waitMs = await ask().catch(() => {
      shown.setStale(true)
      return 5_000
    })
    asking = false
    const ms = Math.max(waitMs, shown.askAgainMs())
    lookIn(about(document.hidden ? Math.max(ms, unseenMs) : ms))
    if (waitMs === 0) hear()
  }

  function lookIn(ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(look, ms)
  }

  function endHearing(): void {
    hush?.()
    hush = null
  }

  /** Opens the stream, where there is something to hear and somebody who looks. */
  function hear(): void {
    const wanted = !document.hidden && shown.isFollowed()
    if (!wanted) endHearing()
    if (!wanted || hush || performance.now() < streamAt || !('EventSource' in window)) return
    hush = listen(stream!, {
      alive() {
        clearTimeout(timer)
        shown.isFresh()
      },
      part(html) {
        shown.put(html)
        tag = ''
        if (shown.isFollowed()) return
        endHearing()
        lookIn(about(shown.askAgainMs()))
      },
      gone: () => location.reload(),
      lost(over) {
        if (!over) return lookIn(graceMs)
        hush = null
        streamAt = performance.now() + about(streamAgainMs)
        lookIn(0)
      },
    })
  }

  addEventListener('online', look)
  // A stream may still bring what was on its way, or hang for long without a fault: it is opened anew once an answer came through.
  addEventListener('offline', () => {
    endHearing()
    shown.setStale(true)
    lookIn(graceMs)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) endHearing()
    void look()
  })
  document.getElementById('reload')?.addEventListener('click', (event) => {
    event.preventDefault()
    void look()
  })
  shown.setStale(!navigator.onLine)
  lookIn(shown.askAgainMs())
  hear()
}
