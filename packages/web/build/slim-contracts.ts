import type { Plugin } from 'vite'

/** What the client needs of an endpoint. Shapes, rights and words are the server's: it checks every value itself. */
const needed = new Set(['id', 'method', 'on', 'path', 'apiPath'])
const contractFile = /\/modules\/[a-z-]+\/contract(?:\.ts$|\/)/

interface Syntax {
  type: string
  start: number
  end: number
}

const isSyntax = (value: unknown): value is Syntax => value !== null && typeof value === 'object' && 'type' in value
const part = (node: Syntax, name: string): unknown => (node as unknown as Record<string, unknown>)[name]
const nameOf = (node: unknown): unknown => (isSyntax(node) ? part(node, 'name') : undefined)

/** The object that says what an endpoint is. */
interface Defining extends Syntax {
  defines?: true
}

/** Places in a contract file that a browser never reads. */
function cutsIn(node: Syntax): Syntax[] {
  const unneeded = unneededIn(node)
  const others = childrenOf(node).filter((child) => !unneeded.includes(child))
  return [...unneeded, ...others.flatMap(cutsIn)]
}

/** Values that a file makes when it is loaded: shapes, endpoints, events. Making them has no effect but the value. */
function valuesMade(tree: Syntax): Syntax[] {
  const statements = (part(tree, 'body') as Syntax[]).map((one) => part(one, 'declaration') ?? one).filter(isSyntax)
  const declared = statements.flatMap((one) => (part(one, 'declarations') ?? []) as Syntax[])
  return declared.flatMap((one) => {
    const value = part(one, 'init')
    return isSyntax(value) && /^(Call|Array|Object)Expression$/.test(value.type) ? [value] : []
  })
}

/** Properties of an endpoint's definition, which is the argument of one call. */
function unneededIn(node: Syntax): Syntax[] {
  if (node.type !== 'ObjectExpression' || !(node as Defining).defines) return []
  return (part(node, 'properties') as Syntax[]).filter(
    (one) => one.type === 'Property' && !needed.has(String(nameOf(part(one, 'key')))),
  )
}

function childrenOf(node: Syntax): Syntax[] {
  const children = Object.values(node).flat().filter(isSyntax)
  if (nameOf(part(node, 'callee')) !== 'defineEndpoint') return children
  return children.map((one) => (one.type === 'ObjectExpression' ? { ...one, defines: true } : one))
}

/**
 * Cuts what the client does not need, each with the comma behind it, and tells the bundler of every value that it may be dropped where nobody reads
 * it.
 */
export function slim(code: string, tree: Syntax): string {
  const edits = cutsIn(tree).map(({ start, end }) => {
    const comma = /^\s*,/.exec(code.slice(end))?.[0].length ?? 0
    return { start, end: end + comma, text: '' }
  })
  for (const { start, end } of valuesMade(tree))
    edits.push({ start, end: start, text: '/* @__PURE__ */ (() => (' }, { start: end, end, text: '))()' })
  let made = ''
  let from = 0
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    made += code.slice(from, start) + text
    from = end
  }
  return made + code.slice(from)
}

/** A web app carries of each contract only where and how to call it: a quarter of a kiosk's own code would be shapes that nobody asks there. */
export const slimContracts = (): Plugin => ({
  name: 'govconnect:slim-contracts',
  apply: 'build',
  transform(code, id) {
    return contractFile.test(id) ? { code: slim(code, this.parse(code)), map: null } : null
  },
})
