import type { Language } from '@govconnect/web/texts.ts'
import { useQuery } from '@tanstack/react-query'
import { textsIn, useLanguage, useT } from '../../../app/texts.ts'

/** What is said to somebody, and in which language. */
export interface Words {
  t: ReturnType<typeof useT>
  language: Language
}

/** The words of a language; until they are there, or where they cannot be had, those of whoever sits at the screen. */
export function useWords(language: Language): Words {
  const own = { t: useT(), language: useLanguage() }
  const { data } = useQuery({
    queryKey: ['texts', language],
    queryFn: async () => ({ t: await textsIn(language), language }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? own
}
