import { faultLine, readSettings } from '../config.ts'
import type { Check } from '../doctor.ts'

export const checkSettings: Check = async (env) => {
  const { faults } = readSettings(env)
  if (faults.length === 0) return [{ state: 'ok', text: { en: 'Settings are valid', id: 'Pengaturan sah' } }]
  return faults.map((fault) => ({
    state: 'bad',
    text: { en: faultLine(fault, 'en'), id: faultLine(fault, 'id') },
    mend: {
      en: 'correct it in the environment or in the file .env (all settings: docs/operate/settings.md)',
      id: 'perbaiki di environment atau berkas .env (semua pengaturan: docs/operate/settings.md)',
    },
  }))
}
