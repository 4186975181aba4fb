// A source file as the rules see it: text, syntax tree, imports.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

export interface SyntaxNode {
  type: string
  start: number
  end: number
  [field: string]: unknown
}

export interface Import {
  /** What stands between the quotes. */
  from: string
  line: number
}

export interface Source {
  /** From the root of the repository, with forward slashes. */
  path: string
  text: string
  lines: number
  imports: Import[]
  comments: { text: string; line: number }[]
  tree: SyntaxNode
  lineAt(offset: number): number
}

const root = join(import.meta.dirname, '..', '..')
const folders = ['apps', 'bench', 'modules', 'packages', 'scripts', 'tests', 'web']

const skipped = (path: string) => /(^|\/)(node_modules|dist)$/.test(path)

/** Every TypeScript file of the repository. */
export function readSources(): Source[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root, exclude: skipped }))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')))
}

/** Documents, SQL, configuration: path and text. */
export function readOtherTexts(): { path: string; text: string }[] {
  const patterns = [
    '*.{md,json,yml,yaml}',
    '.ci/*',
    '.env.example',
    '{apps,bench,deploy,docs,modules,packages,web}/**/*.{md,sql,json,yml,yaml,html,css}',
  ]
  return globSync(patterns, { cwd: root, exclude: skipped })
    .filter((path) => path !== 'package-lock.json')
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export function parseSource(path: string, text: string): Source {
  const { program, module, comments, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const starts = lineStarts(text)
  const lineAt = (offset: number) => starts.findLastIndex((start) => start <= offset) + 1
  const requests = [
    ...module.staticImports.map((one) => one.moduleRequest),
    ...module.staticExports.flatMap((one) => one.entries.flatMap(({ moduleRequest }) => moduleRequest ?? [])),
    // `import('x')`: the range holds the quotes.
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      start,
      value: text.slice(start + 1, end - 1),
    })),
  ]
  return {
    path,
    text,
    lines: starts.length - (text.endsWith('\n') ? 1 : 0),
    imports: requests.map(({ start, value }) => ({ from: value, line: lineAt(start) })),
    comments: comments.map(({ value, start }) => ({ text: value, line: lineAt(start) })),
    // The parser's own types know hundreds of node kinds; the rules look at a handful of fields.
    tree: program as unknown as SyntaxNode,
    lineAt,
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Calls `visit` with each node of the tree, parents first. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  visit(node)
  walkInside(node, (child) => {
    visit(child)
    return true
  })
}

/** Calls `visit` with each node below this one; where it answers false, not further down. */
export function walkInside(node: SyntaxNode, visit: (node: SyntaxNode) => boolean): void {
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child) && visit(child)) walkInside(child, visit)
    }
  }
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** `a.b.c` as written, for names and member accesses; else undefined. */
export function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Identifier') return String(node['name'])
  if (node.type === 'MetaProperty') return `${nameOf(node['meta'])}.${nameOf(node['property'])}`
  if (node.type !== 'MemberExpression') return undefined
  const object = nameOf(node['object'])
  const property = node['computed'] ? literalOf(node['property']) : nameOf(node['property'])
  return object === undefined || property === undefined ? undefined : `${object}.${property}`
}

function literalOf(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Literal' ? String(node['value']) : undefined
}
