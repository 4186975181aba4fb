import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** A refusal where it is thrown. */
export interface RefusalCall {
  /** `modules/cases/routes.ts:12` */
  at: string
  code: string
  /** Text of the call's arguments. */
  text: string
  /** Names given for placeholders; null where they are not written out at the call. */
  given: string[] | null
}

/** Every `refuse('…')` of the server's code. */
export function refusalCalls(): RefusalCall[] {
  return sourcesIn(['modules', 'packages/kernel/src', 'apps']).flatMap((path) => callsIn(path))
}

function sourcesIn(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|node_modules|\/(tests?|fixtures)\//.test(path)),
  )
}

function callsIn(path: string): RefusalCall[] {
  const text = readFileSync(join(root, path), 'utf8')
  return [...text.matchAll(/\brefuse\(\s*'([\w.-]+)'/g)].map((found) => {
    const call = argumentsAt(text, found.index + 'refuse'.length)
    const line = text.slice(0, found.index).split('\n').length
    return { at: `${path}:${line}`, code: found[1]!, text: call, given: namesIn(call) }
  })
}

/** From the opening bracket to its partner; strings with brackets do not occur in our calls. */
function argumentsAt(text: string, open: number): string {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')' && --depth === 0) return text.slice(open, at + 1)
  }
  return text.slice(open)
}

/** Names of the second argument's object. */
function namesIn(call: string): string[] | null {
  const rest = call.slice(call.indexOf("'", 2) + 1).replace(/^[^,)]*/, '')
  if (rest === ')' || rest === ',)') return []
  const object = /^,\s*\{([\s\S]*)/.exec(rest)?.[1]
  if (object === undefined) return null
  return [...object.matchAll(/(?:^|[{,])\s*(\w+)\s*(?=[:,}])/g)].map((found) => found[1]!)
}
