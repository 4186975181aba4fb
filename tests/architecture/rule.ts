import type { Source } from './source.ts'

export interface Finding {
  line: number
  what: string
}

/** One law of the architecture, with the proof that it bites. */
export interface Rule {
  name: string
  /** Why it exists and what to do instead, for the one who meets it. */
  why: string
  /** Files it looks at. */
  applies(path: string): boolean
  check(source: Source): Finding[]
  /** Samples it must refuse, and ones it must let pass: path and text. */
  bad: readonly (readonly [path: string, text: string])[]
  good: readonly (readonly [path: string, text: string])[]
  /** Files that may, each with its reason. */
  exceptions?: Readonly<Record<string, string>>
}

export const isTest = (path: string) =>
  /\.test\.tsx?$|(^|\/)(fixtures|tests?|evaluation)\//.test(path) || path.startsWith('tests/')

/** Runs on the server in production. */
export const isServer = (path: string) =>
  /^(modules|apps|packages\/kernel|web\/[a-z-]+\/server)\//.test(path) && !isTest(path)
