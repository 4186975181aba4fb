import { getPreferences, setPreferences } from '@govconnect/web/preferences.ts'
import type { Language } from '@govconnect/web/texts.ts'
import { speak } from '../app/texts.ts'

export const chooseLanguage = async (language: Language) => {
  await speak(language)
  setPreferences({ language })
}

export const toggleLanguage = () => chooseLanguage(getPreferences().language === 'id' ? 'en' : 'id')

/** From whatever is seen now to the other. */
export const toggleTheme = () => {
  const { theme } = getPreferences()
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  setPreferences({ theme: dark ? 'light' : 'dark' })
}
