import type { DeviceConfig } from '@govconnect/queue/contract'
import { sameValue } from '../../app/same-value.ts'

/** The parts of a configuration, as they are shown and compared; with a dot inside a group. */
export const configFields = [
  'languages',
  'ask_name',
  'ask_phone',
  'idle_seconds',
  'printer.way',
  'printer.agent_url',
  'printer.columns',
  'offline_block',
  'staff_help',
  'area_ids',
  'sound.languages',
  'sound.volume',
  'sound.repeat',
  'sound.voice',
  'ticker',
  'playlist',
  'brand',
] as const
export type ConfigField = (typeof configFields)[number]

export const valueAt = (config: DeviceConfig, field: ConfigField): unknown =>
  field.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], config)

/** What differs between two configurations. */
export const differingFields = (before: DeviceConfig, after: DeviceConfig): ConfigField[] =>
  configFields.filter((field) => !sameValue(valueAt(before, field), valueAt(after, field)))
