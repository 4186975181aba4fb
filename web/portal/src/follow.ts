/** One request may take so long before it counts as lost, ms. */
const patienceMs = 10_000
/** Looked at seldom, asked for seldom: the page is not on the screen. */
const unseenMs = 30_000

const byId = (id: string) => document.getElementById(id)

/** Keeps the visitor's number up to date: asks the server for the part that changes, and puts it in where it did. */
export function followVisit(): void {
  const live = byId('live')
  const source = live?.dataset['source']
  if (!live || !source) return
  let tag = ''
  let seen = new Date()
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = false

  const now = () => live.querySelector<HTMLElement>('[data-again]')
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: live.dataset['zone'], timeStyle: 'medium' })
  const tell = (element: HTMLElement | null, at: Date) => {
    if (element) element.textContent = (element.dataset['text'] ?? '').replace('{{time}}', clock.format(at))
  }

  function show(fresh: string): void {
    const before = now()?.dataset['said']
    const state = now()?.dataset['state']
    const held = document.activeElement?.id
    live!.innerHTML = fresh
    if (held) byId(held)?.focus()
    const part = now()
    if (!part || part.dataset['said'] === before) return
    const said = byId('said')
    if (said) said.textContent = part.dataset['said'] ?? ''
    document.title = part.dataset['title'] ?? document.title
    if (part.dataset['state'] === 'called' && state !== 'called') navigator.vibrate?.([300, 150, 300, 150, 600])
  }

  /** Seconds that the server wants us to wait; 0: as the page says. */
  async function ask(): Promise<number> {
    const leaving = new AbortController()
    const lost = setTimeout(() => leaving.abort(), patienceMs)
    const headers: Record<string, string> = tag === '' ? {} : { 'if-none-match': tag }
    const answer = await fetch(source!, { headers, cache: 'no-store', signal: leaving.signal }).finally(() =>
      clearTimeout(lost),
    )
    if (answer.status === 429 || answer.status >= 500) {
      setStale(true)
      return Number(answer.headers.get('retry-after') ?? 10)
    }
    if (answer.status === 200) {
      show(await answer.text())
      tag = answer.headers.get('etag') ?? ''
      // The number is gone: the page itself says so.
    } else if (answer.status !== 304) location.reload()
    seen = new Date()
    setStale(false)
    return 0
  }

  function setStale(stale: boolean): void {
    const [warning, fresh] = [byId('stale'), byId('fresh')]
    live!.classList.toggle('is-stale', stale)
    if (warning && warning.hidden === stale) {
      warning.hidden = !stale
      tell(warning, seen)
    }
    if (fresh) fresh.hidden = stale
    tell(fresh, seen)
  }

  async function look(): Promise<void> {
    if (asking) return
    asking = true
    clearTimeout(timer)
    const wait = await ask().catch(() => {
      setStale(true)
      return 5
    })
    asking = false
    const own = Number(now()?.dataset['again'] ?? 60)
    const ms = Math.max(wait, own) * 1_000
    // A little apart from the others who wait in the same room.
    timer = setTimeout(look, (document.hidden ? Math.max(ms, unseenMs) : ms) * (0.9 + Math.random() / 5))
  }

  addEventListener('online', look)
  addEventListener('offline', () => setStale(true))
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void look()
  })
  byId('reload')?.addEventListener('click', (event) => {
    event.preventDefault()
    void look()
  })
  setStale(!navigator.onLine)
  timer = setTimeout(look, Number(now()?.dataset['again'] ?? 60) * 1_000)
}
