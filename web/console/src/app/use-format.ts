import { createFormat, type Format } from '@govconnect/web/format.ts'
import type { Language } from '@govconnect/web/texts.ts'
import { useMemo } from 'react'
import { useMe } from '../features/session/api/me.ts'
import { useLanguage } from './texts.ts'

/** Dates and numbers in the reader's language, unless told, and the office's zone. */
export const useFormat = (of?: Language): Format => {
  const own = useLanguage()
  const language = of ?? own
  const zone = useMe().tenant?.zone ?? 'Asia/Jakarta'
  return useMemo(() => createFormat(language, zone), [language, zone])
}
