/**
 * The little language of templates: `{{name}}` puts a value in, `{{#name}} … {{/name}}` stands only where the value is
 * there. Nothing else; sections do not nest.
 */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'value'; name: string }
  | { kind: 'section'; name: string; parts: Part[] }

export type TemplateFault =
  /** A brace or section that is not closed, not opened, nested, or names nothing. */
  | { fault: 'malformed'; near: string }
  /** A name the template's event does not offer. */
  | { fault: 'unknown_variable'; name: string }
  /** A value that may be absent stands outside its own section. */
  | { fault: 'needs_section'; name: string }
  | { fault: 'empty' }

export interface Variable {
  name: string
  /** May be absent: then only usable inside its section. */
  optional: boolean
}

const token = /\{\{([#/]?)\s*([a-z][a-z0-9_]*)\s*\}\}/g

export type Parsed = { ok: true; parts: Part[] } | { ok: false; fault: TemplateFault }

export function parseTemplate(body: string): Parsed {
  const root: Part[] = []
  let open: { name: string; parts: Part[] } | null = null
  let last = 0
  for (const match of body.matchAll(token)) {
    const [whole, mark, name = ''] = match
    const text = body.slice(last, match.index)
    last = match.index + whole.length
    const into: Part[] = open?.parts ?? root
    if (strayBrace(text)) return malformed(text)
    if (text) into.push({ kind: 'text', text })
    if (mark === '#') {
      if (open) return malformed(whole)
      open = { name, parts: [] }
    } else if (mark === '/') {
      if (open?.name !== name) return malformed(whole)
      root.push({ kind: 'section', name, parts: open.parts })
      open = null
    } else into.push({ kind: 'value', name })
  }
  const rest = body.slice(last)
  if (open) return malformed(`{{#${open.name}}}`)
  if (strayBrace(rest)) return malformed(rest)
  if (rest) root.push({ kind: 'text', text: rest })
  return { ok: true, parts: root }
}

/** Two braces that the grammar did not take are a slip of the pen, never meant as text. */
function strayBrace(text: string): boolean {
  return text.includes('{{') || text.includes('}}')
}

function malformed(near: string): Parsed {
  const at = Math.max(0, near.search(/\{\{|\}\}/))
  return { ok: false, fault: { fault: 'malformed', near: near.slice(at, at + 30) } }
}

/** What is wrong with a template, checked when it is saved; null when every message it makes will be whole. */
export function checkTemplate(body: string, variables: readonly Variable[]): TemplateFault | null {
  if (body.trim() === '') return { fault: 'empty' }
  const parsed = parseTemplate(body)
  if (!parsed.ok) return parsed.fault
  const known = new Map(variables.map((variable) => [variable.name, variable]))
  return checkParts(parsed.parts, known, null)
}

function checkParts(parts: readonly Part[], known: Map<string, Variable>, inside: string | null): TemplateFault | null {
  for (const part of parts) {
    if (part.kind === 'text') continue
    const variable = known.get(part.name)
    if (!variable) return { fault: 'unknown_variable', name: part.name }
    if (part.kind === 'value' && variable.optional && inside !== part.name) {
      return { fault: 'needs_section', name: part.name }
    }
    const deeper = part.kind === 'section' ? checkParts(part.parts, known, part.name) : null
    if (deeper) return deeper
  }
  return null
}

export type Data = Readonly<Record<string, string | number | null | undefined>>

export type Rendered = { ok: true; text: string } | { ok: false; missing: string[] }

/** The message; or the names of the values that are missing. A message with a hole is never made. */
export function renderTemplate(parts: readonly Part[], data: Data): Rendered {
  const missing = new Set<string>()
  const text = renderParts(parts, data, missing)
  if (missing.size > 0) return { ok: false, missing: [...missing] }
  // A section that fell out may leave more than one empty line.
  return { ok: true, text: text.replace(/\n{3,}/g, '\n\n').trim() }
}

function renderParts(parts: readonly Part[], data: Data, missing: Set<string>): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text
      const value = valueIn(data, part.name)
      if (part.kind === 'section') return value === null ? '' : renderParts(part.parts, data, missing)
      if (value === null) missing.add(part.name)
      return value ?? ''
    })
    .join('')
}

function valueIn(data: Data, name: string): string | null {
  const value = Object.hasOwn(data, name) ? data[name] : null
  if (value === null || value === undefined) return null
  const text = String(value).trim()
  return text === '' ? null : text
}

/** Names used, in order of first use: what a template of one's own asks for. */
export function namesOf(parts: readonly Part[]): string[] {
  const names = parts.flatMap((part) => {
    if (part.kind === 'text') return []
    return part.kind === 'value' ? [part.name] : [part.name, ...namesOf(part.parts)]
  })
  return [...new Set(names)]
}
