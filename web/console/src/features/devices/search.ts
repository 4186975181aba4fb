import { choiceOf, type RawSearch, textOf, tidy } from '../../app/search.ts'

export const deviceTabs = ['devices', 'config', 'voice'] as const
export type DeviceTab = (typeof deviceTabs)[number]

export type DevicesSearch = {
  /** Nothing named: the first branch. */
  branch?: string | undefined
  /** Nothing named: the devices. */
  tab?: DeviceTab | undefined
  /** Of configurations. Nothing named: kiosks. */
  kind?: 'display' | undefined
  /** Of the voice. Nothing named: Indonesian. */
  voice?: 'en' | undefined
}

export const readDevicesSearch = (raw: RawSearch): DevicesSearch =>
  tidy({
    branch: textOf(raw['branch'], 40),
    tab: choiceOf(raw['tab'], deviceTabs),
    kind: choiceOf(raw['kind'], ['display']),
    voice: choiceOf(raw['voice'], ['en']),
  })
