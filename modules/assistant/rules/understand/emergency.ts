import { emergencyBook } from '../lexicon/key-words.ts'
import { findAll } from '../text/patterns.ts'
import { isFigurative } from './figurative.ts'
import type { FrameInput } from './frames.ts'
import { findFrames } from './frames.ts'
import type { Signals } from './signals.ts'
import type { Emergency } from './types.ts'

const calm = new Set(
  'tidak bukan belum rawan sering takut takutnya khawatir bisa banyak menyebabkan hampir sebabkan akibatkan menimbulkan rentan cegah pencegahan hindari potensi berpotensi nomor kantor bikin nanti jangan sebelum anti bekas korsleting'.split(
    ' ',
  ),
)

/** The service to call at once, if anything calls for one. */
export function findEmergency({ signals, evidence, hasAddress }: FrameInput): Emergency | null {
  const frames = findFrames({ signals, evidence, hasAddress })
  if (signals.weight('wantDocument') >= 6) return null
  // Thanks are said when it is over.
  if (signals.weight('thanks') >= 6 && !hasAddress && signals.weight('request') === 0) return null
  const harmless =
    frames.some((frame) => frame.keeps <= 0.35 && (frame.name !== 'asks how to report' || !isNow(signals))) ||
    isFigurative(signals.index, evidence)
  if (harmless) return null
  let best: Emergency | null = null
  let weight = 0
  for (const pattern of emergencyBook.candidates(signals.index)) {
    const found = findAll(signals.index, pattern).filter((match) => !deniedAt(signals, match.spans[0]?.[0] ?? 0))
    if (found.length > 0 && pattern.weight > weight && isEmergency(pattern.label)) {
      best = pattern.label
      weight = pattern.weight
    }
  }
  return best
}

const present = ['sekarang', 'sedang', 'barusan', 'cepat', 'segera']

/** Asking where to report danger that is there now is danger all the same. */
function isNow({ index }: Signals): boolean {
  return present.some((word) => index.has(word))
}

/** `bukan kebakaran`, `rawan kecelakaan`, `sering terjadi kecelakaan`: nothing is happening now. */
function deniedAt(signals: Signals, position: number): boolean {
  return [1, 2].some((step) => {
    const word = signals.index.words[position - step]
    return word !== undefined && calm.has(word.form) && word.clause === signals.index.words[position]?.clause
  })
}

function isEmergency(label: string): label is Emergency {
  return label === 'fire' || label === 'ambulance' || label === 'police' || label === 'general'
}
