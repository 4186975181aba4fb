const byId = (id: string) => document.getElementById(id)

/** The part of the page that changes, and what the page says of how true it is. */
export function createShown(live: HTMLElement) {
  let seen = new Date()
  const now = () => live.querySelector<HTMLElement>('[data-again]')
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: live.dataset['zone'], timeStyle: 'medium' })
  const tell = (element: HTMLElement | null) => {
    if (element) element.textContent = (element.dataset['text'] ?? '').replace('{{time}}', clock.format(seen))
  }

  function setStale(stale: boolean): void {
    const [warning, fresh] = [byId('stale'), byId('fresh')]
    live.classList.toggle('is-stale', stale)
    if (warning && warning.hidden === stale) {
      warning.hidden = !stale
      tell(warning)
    }
    if (fresh) fresh.hidden = stale
    tell(fresh)
  }

  return {
    setStale,
    isFresh(): void {
      seen = new Date()
      setStale(false)
    },
    /** How the number stands is told as it happens. */
    isFollowed: () => now()?.dataset['followed'] !== undefined,
    /** When a page that is not told should ask, ms. */
    askAgainMs: () => Number(now()?.dataset['again'] ?? 60) * 1_000,
    /** Puts a newer part in, where the reader is; says and shakes where it says something new. */
    put(part: string): void {
      const before = now()?.dataset['said']
      const held = document.activeElement?.id
      live.innerHTML = part
      if (held) byId(held)?.focus()
      const { said = '', title, state } = now()?.dataset ?? {}
      if (said === before) return
      const spoken = byId('said')
      if (spoken) spoken.textContent = said
      document.title = title ?? document.title
      // Browsers shake only for who touched the page before, and complain otherwise.
      if (state === 'called' && navigator.userActivation?.hasBeenActive) navigator.vibrate?.([300, 150, 300, 150, 600])
    },
  }
}
