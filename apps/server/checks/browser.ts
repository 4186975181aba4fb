import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Check } from '../doctor.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Only the browser tests need it, so its absence is no fault of an installation. */
export const checkBrowser: Check = async (env) => {
  const folders = (env['PATH'] ?? '').split(delimiter)
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable)
  if (found) return [{ state: 'ok', text: { en: `${found} for browser tests`, id: `${found} untuk uji peramban` } }]
  return [
    {
      state: 'warn',
      text: { en: 'No Chromium: browser tests will be skipped', id: 'Tidak ada Chromium: uji peramban dilewati' },
      mend: { en: 'apt-get install chromium (developers only)', id: 'apt-get install chromium (hanya pengembang)' },
    },
  ]
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
