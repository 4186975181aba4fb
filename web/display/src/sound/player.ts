/** Gap between two clips of a sentence, and between two sentences, s. */
const gapSeconds = 0.03
const pauseSeconds = 0.5

/**
 * Plays clips one after the other on one AudioContext: sentences never overlap, and a clip that cannot be had is left out. Browsers
 * keep sound off until somebody touched the page or the device is allowed to play; `isOn` tells.
 */
export const createPlayer = (onChange: () => void) => {
  const context = new AudioContext()
  const gain = context.createGain()
  gain.connect(context.destination)
  context.addEventListener('statechange', onChange)
  const clips = new Map<string, Promise<AudioBuffer | null>>()

  const load = (url: string): Promise<AudioBuffer | null> => {
    const known = clips.get(url)
    if (known) return known
    const loading = fetch(url)
      .then((response) => (response.ok ? response.arrayBuffer() : Promise.reject(new Error(String(response.status)))))
      .then((bytes) => context.decodeAudioData(bytes))
      .catch(() => {
        // Asked for again the next time: the network may be back.
        clips.delete(url)
        return null
      })
    clips.set(url, loading)
    return loading
  }

  return {
    isOn: () => context.state === 'running',
    /** After somebody touched the page. */
    turnOn: () => context.resume(),
    /** So that the first call is spoken without a network. */
    preload: (urls: readonly string[]) => void Promise.all(urls.map(load)),
    setVolume: (volume: number) => {
      gain.gain.value = volume
    },
    /** Resolves when the last clip has ended; to false, at once, where sound is off. */
    async play(sentences: readonly (readonly string[])[]): Promise<boolean> {
      if (context.state !== 'running') return false
      let at = context.currentTime + 0.05
      for (const sentence of sentences) {
        for (const buffer of await Promise.all(sentence.map(load))) {
          if (!buffer) continue
          const source = context.createBufferSource()
          source.buffer = buffer
          source.connect(gain)
          at = Math.max(at, context.currentTime)
          source.start(at)
          at += buffer.duration + gapSeconds
        }
        at += pauseSeconds
      }
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, (at - context.currentTime) * 1000)))
      return true
    },
  }
}

export type Player = ReturnType<typeof createPlayer>
