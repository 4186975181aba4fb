import { createFormat, type Format } from '@govconnect/web/format.ts'
import { useMemo } from 'react'
import { useMe } from '../features/session/api/me.ts'
import { useLanguage } from './texts.ts'

/** Dates and numbers in the reader's language and the office's zone. */
export const useFormat = (): Format => {
  const language = useLanguage()
  const zone = useMe().tenant?.zone ?? 'Asia/Jakarta'
  return useMemo(() => createFormat(language, zone), [language, zone])
}
