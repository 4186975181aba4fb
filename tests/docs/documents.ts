// The Markdown of the repository, and what can be read out of it.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')

const skipped = /(^|\/)(node_modules|dist|data|\.git|\.tmp)(\/|$)/

export interface Document {
  /** From the root of the repository. */
  path: string
  text: string
}

export const readText = (path: string) => readFileSync(join(root, path), 'utf8')

export function filesLike(...patterns: string[]): string[] {
  const found = globSync(patterns, { cwd: root, exclude: (path) => skipped.test(path) })
  return found.filter((path) => !skipped.test(path)).sort()
}

export const documents: readonly Document[] = filesLike('**/*.md').map((path) => ({ path, text: readText(path) }))

export const documentAt = (path: string) => documents.find((document) => document.path === path)

const fence = /^```[^\n]*\n([\s\S]*?)^```/gm

/** Text between backticks, blocks left out. */
export function codeSpans({ text }: Document): string[] {
  return [...text.replace(fence, '').matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '')
}

export function codeBlocks({ text }: Document): string[] {
  return [...text.matchAll(fence)].map((match) => match[1] ?? '')
}

export interface Link {
  /** As written. */
  to: string
  /** From the root of the repository; the document itself where only a heading is named. */
  path: string
  heading: string | undefined
}

/** Links and pictures that stay inside the repository. */
export function localLinks({ path, text }: Document): Link[] {
  const written = [...text.replace(fence, '').matchAll(/\]\(([^()\s]+)\)/g)].map((match) => match[1] ?? '')
  return written
    .filter((to) => !/^[a-z]+:/.test(to))
    .map((to) => {
      const [file = '', heading] = to.split('#')
      return { to, path: file === '' ? path : normalize(join(dirname(path), file)), heading }
    })
}

/** Names of headings as GitHub and others make them. */
export function headingNames({ text }: Document): string[] {
  return [...text.replace(fence, '').matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
