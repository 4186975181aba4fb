import type { Check } from '../doctor.ts'

/** The first version that runs our TypeScript without a build. */
const oldestMajor = 24

export const checkNode: Check = async () => {
  const found = process.versions.node
  if (Number(found.split('.')[0]) >= oldestMajor)
    return [{ state: 'ok', text: { en: `Node ${found}`, id: `Node ${found}` } }]
  return [
    {
      state: 'bad',
      text: {
        en: `Node ${found} runs this, ${oldestMajor} is needed`,
        id: `Berjalan di Node ${found}, perlu ${oldestMajor}`,
      },
      mend: {
        en: 'npm ci brings Node 24 along: allow optional packages and start through npm ("npm run doctor", "npm start")',
        id: 'npm ci membawa Node 24: izinkan paket opsional dan jalankan lewat npm ("npm run doctor", "npm start")',
      },
    },
  ]
}
