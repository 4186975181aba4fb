export const settingsTabs = ['profile', 'security', 'channels', 'health'] as const
export type SettingsTabName = (typeof settingsTabs)[number]
