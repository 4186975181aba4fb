import { readFileSync } from 'node:fs'
import type { TextTree } from '@govconnect/web/texts.ts'
import { describe, expect, it } from 'vitest'
import { understand } from '../../../../../modules/assistant/rules/index.ts'
import { en } from '../../locales/en/index.ts'
import { id } from '../../locales/id/index.ts'
import { type Wording, wordReason } from './reason.ts'

/** As i18next does it: a key without a text is said as it is. */
const wordingOf = (texts: TextTree): Wording => ({
  categoryName: (category) => category.toUpperCase(),
  t: (key, values = {}) => {
    const found = key
      .split('.')
      .reduce<string | TextTree | undefined>((tree, part) => (typeof tree === 'object' ? tree[part] : undefined), texts)
    return typeof found === 'string' ? found.replaceAll(/{{(\w+)}}/g, (_, name) => String(values[name])) : key
  },
})
const indonesian = wordingOf(id)
const english = wordingOf(en)

describe('wordReason', () => {
  it.each([
    ['QUESTION: asks about a procedure', 'Bertanya: menanyakan tata cara', 'A question: asks about a procedure'],
    [
      'not CHECK_STATUS: it asks for the document',
      'Bukan menanyakan status: meminta dokumennya',
      'Not asking for the status: it asks for the document',
    ],
    [
      'CREATE_COMPLAINT: problem 6.5 (jalan_rusak: jalan + berlubang), request 2, report 0, but asks about, news',
      'Melapor: masalah 6.5 (JALAN_RUSAK: jalan + berlubang), permintaan 2, laporan 0; tetapi: hanya ditanyakan, berita',
      'Reporting: trouble 6.5 (JALAN_RUSAK: jalan + berlubang), request 2, report 0; but: only asked about, news',
    ],
    [
      'CREATE_COMPLAINT: problem 5, request 0, report 5',
      'Melapor: masalah 5, permintaan 0, laporan 5',
      'Reporting: trouble 5, request 0, report 5',
    ],
    ['words: CREATE_COMPLAINT 0.98', 'Kata-kata seluruhnya: Melapor (98 %)', 'The words as a whole: Reporting (98 %)'],
    ['QUESTION: nobody thought of this', 'Bertanya: nobody thought of this', 'A question: nobody thought of this'],
    ['something else', 'something else', 'something else'],
  ])('%s', (reason, inIndonesian, inEnglish) => {
    expect(wordReason(reason, indonesian)).toBe(inIndonesian)
    expect(wordReason(reason, english)).toBe(inEnglish)
  })

  it('knows every reason the engine gives for the messages it was built with', () => {
    const folder = new URL('../../../../../modules/assistant/evaluation/', import.meta.url)
    const lines = readFileSync(new URL('messages.development.jsonl', folder), 'utf8').trim().split('\n')
    const reasons = new Set(lines.flatMap((line) => understand((JSON.parse(line) as { text: string }).text).reasons))
    expect(reasons.size).toBeGreaterThan(100)
    // A phrase that is still there in the Indonesian words has no text yet: give it one in locales/*/assistant.ts.
    const untranslated = [...reasons].filter((reason) => {
      const phrases = reason.replace(/^(not )?[A-Z_]+: /, '').split(/problem .*report [\d.]+(?:, but )?/)
      const said = wordReason(reason, indonesian)
      return phrases.some((phrase) => phrase !== '' && said.includes(phrase))
    })
    expect(untranslated).toEqual([])
    // Over two thousand messages, on a machine that does other things too.
  }, 90_000)
})
