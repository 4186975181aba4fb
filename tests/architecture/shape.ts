// Sizes, names and words.
import { basename } from 'node:path'
import { type Finding, isTest, type Rule } from './rule.ts'
import { isNode, nameOf, type Source, type SyntaxNode, walk, walkInside } from './source.ts'

export const fileLines = { aim: 250, most: 400 }
export const functionLines = { aim: 30, most: 80 }
/** Aim at three; the fourth is where a call's options go. */
const mostParameters = 4

const filler = (lines: number) => 'x()\n'.repeat(lines)

export const fileSizeRule: Rule = {
  name: `a file has at most ${fileLines.most} lines`,
  why: `Aim at ${fileLines.aim}; a larger file becomes a folder of the same name.`,
  applies: () => true,
  check: ({ lines }) => (lines > fileLines.most ? [{ line: lines, what: `${lines} lines` }] : []),
  bad: [['modules/cases/commands.ts', filler(401)]],
  good: [['modules/cases/commands.ts', filler(400)]],
}

const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

export interface FunctionShape {
  name: string
  line: number
  lines: number
  parameters: number
}

/** Every function of a file with its own size. */
export function functionsOf(source: Source): FunctionShape[] {
  const found: FunctionShape[] = []
  walk(source.tree, (node) => {
    if (!functionTypes.has(node.type)) return
    const parameters = parametersOf(node).length
    const lines = linesOf(source, node) - nestedLines(source, node)
    found.push({ name: nameOf(node['id']) ?? 'a function', line: source.lineAt(node.start), lines, parameters })
  })
  return found
}

function linesOf(source: Source, node: SyntaxNode): number {
  return source.lineAt(node.end - 1) - source.lineAt(node.start) + 1
}

/** Functions inside are counted for themselves; their first and last line still belong to the one around them. */
function nestedLines(source: Source, outer: SyntaxNode): number {
  let lines = 0
  walkInside(outer, (node) => {
    if (!functionTypes.has(node.type)) return true
    lines += Math.max(0, linesOf(source, node) - 2)
    return false
  })
  return lines
}

function parametersOf(node: SyntaxNode): unknown[] {
  const list = Array.isArray(node['params']) ? node['params'] : []
  // `this` is a type, not an argument.
  return list.filter((one) => !(isNode(one) && nameOf(one) === 'this'))
}

export const functionSizeRule: Rule = {
  name: `a function has at most ${functionLines.most} lines`,
  why: `Aim at ${functionLines.aim}: lift a step out and name it.`,
  // A test's describe holds its cases.
  applies: (path) => !isTest(path),
  check: (source) =>
    functionsOf(source)
      .filter(({ lines }) => lines > functionLines.most)
      .map(({ name, line, lines }) => ({ line, what: `${name} has ${lines} lines` })),
  bad: [['modules/cases/commands.ts', `function f() {\n${filler(79)}}`]],
  good: [
    ['modules/cases/commands.ts', `function f() {\n${filler(78)}}`],
    [
      'modules/cases/commands.ts',
      `function create() {\nfunction a() {\n${filler(70)}}\nfunction b() {\n${filler(70)}}\n}`,
    ],
  ],
}

export const parameterRule: Rule = {
  name: `a function has at most ${mostParameters} parameters`,
  why: 'More become one object with names.',
  applies: (path) => !isTest(path),
  check: (source) =>
    functionsOf(source)
      .filter(({ parameters }) => parameters > mostParameters)
      .map(({ name, line, parameters }) => ({ line, what: `${name} has ${parameters} parameters` })),
  bad: [['modules/cases/commands.ts', 'const f = (a, b, c, d, e) => a']],
  good: [['modules/cases/commands.ts', 'function f(a, b, { c, d, e }) {}']],
}

const vagueNames = /^(utils?|helpers?|managers?|misc|types?-?utils?)\.tsx?$/

export const nameRule: Rule = {
  name: 'files are kebab-case and named after what is inside',
  why: 'The tree is the table of contents: no utils, helpers, manager.',
  applies: () => true,
  check: ({ path }) => {
    const name = basename(path)
    if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.tsx?$/.test(name))
      return [{ line: 1, what: `${name} is not kebab-case` }]
    return vagueNames.test(name) ? [{ line: 1, what: `${name} says nothing about its contents` }] : []
  },
  bad: [
    ['modules/cases/caseStore.ts', ''],
    ['packages/ui/src/Button.tsx', ''],
    ['modules/cases/utils.ts', ''],
    ['modules/cases/helpers.ts', ''],
  ],
  good: [
    ['modules/cases/case-number.test.ts', ''],
    ['web/console/vite.config.ts', ''],
  ],
}

export const namedExportRule: Rule = {
  name: 'exports have names',
  why: 'A name is the same everywhere it is used.',
  // Vite and Vitest read the default export of their own configuration.
  applies: (path) => !/(\.config|\/global-setup)\.ts$/.test(path),
  check: (source) => {
    const findings: Finding[] = []
    walk(source.tree, (node) => {
      if (node.type === 'ExportDefaultDeclaration')
        findings.push({ line: source.lineAt(node.start), what: 'export default' })
    })
    return findings
  },
  bad: [['modules/cases/index.ts', 'export default 1']],
  good: [
    ['modules/cases/index.ts', 'export const x = 1'],
    ['web/console/vite.config.ts', 'export default {}'],
  ],
}

// Written apart, so that this file does not find itself.
const laterWords = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK'].join('|')})\\b(?!\\(#\\d+\\))`)

export const laterRule: Rule = {
  name: 'nothing is left for later without an issue',
  why: 'Do it, or open an issue and write its number behind the word.',
  applies: () => true,
  check: ({ comments }) =>
    comments.filter(({ text }) => laterWords.test(text)).map(({ line, text }) => ({ line, what: text.trim() })),
  bad: [['modules/cases/index.ts', `// ${'TO'}DO: more`]],
  good: [['modules/cases/index.ts', `// ${'TO'}DO(#12): more\nconst text = '${'TO'}DO'`]],
}

const silencers = /@ts-(ignore|nocheck|expect-error)|eslint-disable|biome-ignore-all/

export const suppressionRule: Rule = {
  name: 'the compiler is not silenced',
  why: 'Say it in types. A single line of biome may be ignored with a reason, which biome itself demands.',
  applies: () => true,
  check: ({ comments }) =>
    comments.filter(({ text }) => silencers.test(text)).map(({ line, text }) => ({ line, what: text.trim() })),
  bad: [
    ['modules/cases/index.ts', `// @ts-${'ignore'}\nx()`],
    ['modules/cases/index.ts', `/* eslint-${'disable'} */`],
  ],
  good: [['modules/cases/index.ts', '// biome-ignore lint/a/b: the reason\nx()']],
}

export const anyRule: Rule = {
  name: 'no any',
  why: 'unknown and a check say what is true.',
  applies: () => true,
  check: (source) => {
    const findings: Finding[] = []
    walk(source.tree, (node) => {
      if (node.type === 'TSAnyKeyword') findings.push({ line: source.lineAt(node.start), what: 'any' })
    })
    return findings
  },
  bad: [
    ['modules/cases/index.ts', 'const x: any = 1'],
    ['modules/cases/index.ts', 'const x = y as any'],
    ['modules/cases/index.test.ts', 'const x: any[] = []'],
  ],
  good: [['modules/cases/index.ts', 'const any = 1\nconst x: unknown = any']],
}

// Also written apart.
const machinePath = new RegExp(`(?<![\\w.])(${['/wo' + 'rk/', '/ro' + 'ot/', '/ho' + 'me/\\w+/'].join('|')})`)

/** Lines that name a folder of the machine they were written on. Also asked of documents and SQL. */
export function machinePathsIn(text: string): Finding[] {
  const lines = text.split('\n').map((line, index) => ({ line: index + 1, what: line.trim().slice(0, 80) }))
  return lines.filter(({ what }) => machinePath.test(what))
}

export const machineRule: Rule = {
  name: 'no path of one machine',
  why: 'The code runs elsewhere too.',
  applies: () => true,
  check: ({ text }) => machinePathsIn(text),
  bad: [
    ['scripts/dev.ts', `const x = '/wo${'rk'}/main'`],
    ['scripts/dev.ts', `// see /ho${'me'}/budi/notes`],
  ],
  good: [
    ['scripts/dev.ts', `const x = '/homepage'`],
    ['web/console/src/main.tsx', `import('../features/home/page.tsx')`],
  ],
}
