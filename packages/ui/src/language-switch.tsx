import { Segmented } from './segmented.tsx'

export type LanguageChoice = 'id' | 'en'

/** Each language is named in itself, whatever the screen speaks now. */
const names: readonly { value: LanguageChoice; label: string; lang: LanguageChoice }[] = [
  { value: 'id', label: 'Indonesia', lang: 'id' },
  { value: 'en', label: 'English', lang: 'en' },
]

type LanguageSwitchProps = { label: string; value: LanguageChoice; onChange: (value: LanguageChoice) => void }

export const LanguageSwitch = ({ label, value, onChange }: LanguageSwitchProps) => (
  <Segmented label={label} value={value} options={names} onChange={(next) => onChange(next as LanguageChoice)} />
)
