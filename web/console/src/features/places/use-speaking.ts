import { useLanguage, useT } from '../../app/texts.ts'
import type { Speaking } from './differences.ts'
import { dayNames } from './hours.ts'

/** How values are said in the reader's language. */
export const useSpeaking = (names: ReadonlyMap<string, string>): Speaking => {
  const t = useT()
  const language = useLanguage()
  return {
    ...{ language, names, days: dayNames(language, 'short') },
    ...{ none: t('places.none'), yes: t('places.yes'), no: t('places.no') },
  }
}
