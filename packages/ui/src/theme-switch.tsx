import { Contrast, Monitor, Moon, Sun } from 'lucide-react'
import { Segmented } from './segmented.tsx'

export type ThemeChoice = 'system' | 'light' | 'dark'

type ThemeSwitchProps = {
  label: string
  words: Record<ThemeChoice, string>
  value: ThemeChoice
  onChange: (value: ThemeChoice) => void
}

export const ThemeSwitch = ({ label, words, value, onChange }: ThemeSwitchProps) => (
  <Segmented
    label={label}
    value={value}
    onChange={(next) => onChange(next as ThemeChoice)}
    options={[
      { value: 'system', label: words.system, icon: Monitor },
      { value: 'light', label: words.light, icon: Sun },
      { value: 'dark', label: words.dark, icon: Moon },
    ]}
  />
)

export type ContrastChoice = 'system' | 'normal' | 'high'

type ContrastSwitchProps = {
  label: string
  words: Record<ContrastChoice, string>
  value: ContrastChoice
  onChange: (value: ContrastChoice) => void
}

export const ContrastSwitch = ({ label, words, value, onChange }: ContrastSwitchProps) => (
  <Segmented
    label={label}
    value={value}
    onChange={(next) => onChange(next as ContrastChoice)}
    options={[
      { value: 'system', label: words.system, icon: Monitor },
      { value: 'normal', label: words.normal },
      { value: 'high', label: words.high, icon: Contrast },
    ]}
  />
)
