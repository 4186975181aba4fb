import type { Reading } from '../text/normalise.ts'
import type { Understanding } from './types.ts'

/** The language a message is written in, and the regional language spoken in it. */
export function languageOf(reading: Reading): Pick<Understanding, 'language' | 'languageKnown' | 'region'> {
  const counts = new Map<string, number>()
  let english = 0
  let indonesian = 0
  for (const token of reading.tokens) {
    if (token.kind !== 'word') continue
    if (token.via === 'english' || plainlyEnglish.has(token.lower)) english += 1
    else if (token.via === 'regional' && token.language)
      counts.set(token.language, (counts.get(token.language) ?? 0) + 1)
    else if (token.via === 'slang' || token.via === 'stem' || (token.via === 'exact' && !sharedWords.has(token.lower)))
      indonesian += 1
  }
  const region = [...counts].sort((left, right) => right[1] - left[1])[0]
  const spoken = english + indonesian + (region?.[1] ?? 0)
  return {
    language: english > indonesian + (region?.[1] ?? 0) ? 'en' : 'id',
    languageKnown: spoken > 0,
    region: region && region[1] >= 2 ? region[0] : null,
  }
}

/** English, though patterns or Indonesian slang know them too. */
const plainlyEnglish = new Set(
  'i want to take get need number for my queue appointment please card the is are how many when where what can tomorrow today at next'.split(
    ' ',
  ),
)

/** Spelt alike in both languages, so they prove neither. */
const sharedWords = new Set(
  'air area bus ktp kk sim hotel bank video foto email online mall hp wa whatsapp info status admin urgent rt rw jalan jl gang drama film pos pr ac tv'.split(
    ' ',
  ),
)
