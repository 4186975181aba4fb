/** The server gives a sign of life every 15 s; silent for so long it is taken for gone, ms. */
const silenceMs = 40_000

interface Hearing {
  /** It stands: what is shown is true until told otherwise. */
  alive(): void
  part(html: string): void
  /** The number is no more. */
  gone(): void
  /** Cut off; the browser tries again by itself, unless it is over. */
  lost(over: boolean): void
}

/** Hears what happens to the number as it happens; the browser comes back with the id of the last it heard. Answers how to stop. */
export function listen(address: string, on: Hearing): () => void {
  const stream = new EventSource(address)
  let silence: ReturnType<typeof setTimeout>
  const stop = () => {
    clearTimeout(silence)
    stream.close()
  }
  const heard = () => {
    clearTimeout(silence)
    silence = setTimeout(() => {
      stop()
      on.lost(true)
    }, silenceMs)
    on.alive()
  }
  stream.onopen = heard
  stream.addEventListener('alive', heard)
  stream.addEventListener('part', ({ data }) => {
    heard()
    on.part(data)
  })
  stream.addEventListener('gone', () => on.gone())
  stream.onerror = () => {
    const over = stream.readyState === EventSource.CLOSED
    if (over) stop()
    on.lost(over)
  }
  return stop
}
