// `npm run doctor`: looks at everything a start needs and says how to mend what is missing. Changes nothing.
import { pathToFileURL } from 'node:url'
import { checks } from './checks/index.ts'
import { type Environment, readEnvironment } from './config.ts'
import { StartFault } from './embedded/fault.ts'

/** `warn` is worth knowing and no reason to fail. */
export type State = 'ok' | 'warn' | 'bad'

/** One line of the report, in both languages. */
export interface Finding {
  state: State
  text: { en: string; id: string }
  /** What to do; only beside `warn` and `bad`. */
  mend?: { en: string; id: string }
}

export type Check = (env: Environment) => Promise<Finding[]>

type Locale = 'en' | 'id'
const signs: Record<State, string> = { ok: '✓', warn: '!', bad: '✗' }
const arrow: Record<Locale, string> = { en: '→', id: '→' }
const verdicts = {
  en: { good: 'Everything is in place: npm start', bad: (count: number) => `To mend: ${count}.` },
  id: { good: 'Semua siap: npm start', bad: (count: number) => `Perlu diperbaiki: ${count}.` },
}

/** All findings, in the order of the checks. A check that itself fails is a finding too. */
export async function examine(env: Environment, list: readonly Check[] = checks): Promise<Finding[]> {
  const results = await Promise.all(list.map((check) => check(env).catch(failedCheck)))
  return results.flat()
}

function failedCheck(error: unknown): Finding[] {
  const reason = error instanceof Error ? error.message : String(error)
  return [{ state: 'bad', text: { en: reason, id: reason } }]
}

/** The report as text. */
export function report(findings: readonly Finding[], locale: Locale): string {
  const lines = findings.flatMap(({ state, text, mend }) => [
    `${signs[state]} ${text[locale]}`,
    ...(mend ? [`  ${arrow[locale]} ${mend[locale]}`] : []),
  ])
  const bad = findings.filter(({ state }) => state === 'bad').length
  return [...lines, '', bad === 0 ? verdicts[locale].good : verdicts[locale].bad(bad)].join('\n')
}

/** LC_ALL wins over LC_MESSAGES over LANG, as for every program. */
export function localeOf(env: Environment): Locale {
  const language = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return /^id([_.@]|$)/i.test(language) ? 'id' : 'en'
}

async function main(): Promise<void> {
  try {
    const env = readEnvironment()
    const findings = await examine(env)
    process.stdout.write(`${report(findings, localeOf(env))}\n`)
    process.exitCode = findings.some(({ state }) => state === 'bad') ? 1 : 0
  } catch (error) {
    if (!(error instanceof StartFault)) throw error
    process.stdout.write(`${signs.bad} ${error.message}\n`)
    process.exitCode = 1
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main()
