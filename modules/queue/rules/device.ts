import type { DeviceKind } from './words.ts'

/** Without a heartbeat for so long a device counts as away, ms. */
export const awayAfterMs = 45_000

export function isOnline(lastSeenAt: number | null, now: number): boolean {
  return lastSeenAt !== null && now - lastSeenAt <= awayAfterMs
}

/** What a device may do in its office. */
export const deviceRights: Readonly<Record<DeviceKind, readonly ('board.read' | 'lines.take')[]>> = {
  kiosk: ['board.read', 'lines.take'],
  display: ['board.read'],
}

/** More devices away at once than chance explains: three, and at least a third of all that are paired. */
export function isSurge(offline: number, of: number): boolean {
  return offline >= 3 && offline * 3 >= of
}

/** Number 0: what a device runs before its branch has saved a configuration of its kind. */
export const defaultDeviceConfig = {
  languages: ['id', 'en'] as ('id' | 'en')[],
  ask_name: false,
  ask_phone: false,
  idle_seconds: 45,
  printer: {
    way: 'none' as 'none' | 'serial' | 'usb' | 'agent' | 'page',
    agent_url: null as string | null,
    columns: 42,
  },
  offline_block: 20,
  staff_help: { id: 'Tanyakan kepada petugas', en: 'Ask a member of staff' },
  area_ids: [] as string[],
  sound: { languages: ['id'] as ('id' | 'en')[], volume: 0.9, repeat: 1, voice: 'built_in' as 'built_in' | 'own' },
  ticker: [] as { id: string; en: string }[],
  playlist: [] as { url: string; seconds: number }[],
  brand: null as { name: string; colour: string | null } | null,
}
