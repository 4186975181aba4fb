import { choiceOf, type RawSearch, tidy } from '../../app/search.ts'

export const settingsTabs = ['profile', 'security', 'channels', 'keys', 'health'] as const
export type SettingsTabName = (typeof settingsTabs)[number]

export type SettingsSearch = {
  /** Nothing named: the profile. */
  tab?: SettingsTabName | undefined
  /** Of the keys: those too that have ended. */
  ended?: true | undefined
}

export const readSettingsSearch = (raw: RawSearch): SettingsSearch =>
  tidy({
    tab: choiceOf(raw['tab'], settingsTabs),
    ended: raw['ended'] === true ? (true as const) : undefined,
  })
