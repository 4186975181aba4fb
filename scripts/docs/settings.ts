// The settings table as a page for operators and as .env.example.
import { settingNames, settings } from '../../apps/server/settings.ts'

export function settingsPage(): string {
  const rows = settingNames.map((name) => {
    const { about, unit, default: fallback, example, expects } = settings[name]
    const cells = [`\`${name}\``, about, unit ?? '', fallback, `\`${example}\``, expects.en]
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  })
  return [
    '# Settings',
    '',
    '<!-- Made from apps/server/settings.ts by scripts/gen-docs.ts; change it there. -->',
    '',
    'The server reads the environment, then the file `.env` in the folder it is started in; the environment wins, and an',
    'empty value counts as unset. Nothing has to be set: the defaults give the whole product on one machine, with an',
    'embedded database and a simulated WhatsApp. Wrong values are reported all at once at start, and `npm run doctor`',
    'says how to mend them.',
    '',
    '| name | what it does | unit | default | example | must be |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    '## Secrets',
    '',
    'Secrets that are not set are made on the first run and kept in `DATA_DIR/secrets.json` (mode 0600). The password of',
    'the embedded database is in `DATA_DIR/postgres/password` (0600). Back both up with the data.',
    '',
    'To rotate `INTERNAL_API_KEY`: start every process with the new key and the old one as `INTERNAL_API_KEY_PREVIOUS`,',
    'then start them again without the old one. With `MODULES` set, set `INSTALLATION_SECRET` before the first rotation:',
    'while it is unset it is derived from the key, and changes with it.',
    '',
  ].join('\n')
}

export function envExample(): string {
  const entries = settingNames.map((name) => {
    const { about, unit, default: fallback, example } = settings[name]
    const value = /\s/.test(example) ? `"${example}"` : example
    return `# ${about}\n# Default: ${fallback}${unit ? ` (${unit})` : ''}.\n# ${name}=${value}\n`
  })
  const head = [
    '# Copy to .env and remove the # before what you want to change. Nothing has to be set.',
    '# Made from apps/server/settings.ts by scripts/gen-docs.ts; change it there.',
    '',
  ]
  return [...head, ...entries].join('\n')
}
