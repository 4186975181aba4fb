// Time, chance, environment and SQL each have one door.
import { type Finding, isServer, isTest, type Rule } from './rule.ts'
import { isNode, nameOf, type Source, type SyntaxNode, walk } from './source.ts'

function find(source: Source, look: (node: SyntaxNode) => string | undefined): Finding[] {
  const findings: Finding[] = []
  walk(source.tree, (node) => {
    const what = look(node)
    if (what) findings.push({ line: source.lineAt(node.start), what })
  })
  return findings
}

const clockNames = new Set(['Date.now', 'performance.now', 'process.hrtime', 'process.hrtime.bigint'])

/** The name of a reading of the machine's time, or undefined. */
function readsTime(node: SyntaxNode): string | undefined {
  const callee = nameOf(node['callee'])
  if (node.type === 'CallExpression' && callee !== undefined && clockNames.has(callee)) return `${callee}()`
  if (node.type === 'CallExpression' && callee === 'Date') return 'Date()'
  const bare = node.type === 'NewExpression' && callee === 'Date' && (node['arguments'] as unknown[]).length === 0
  return bare ? 'new Date()' : undefined
}

export const clockRule: Rule = {
  name: 'only the kernel clock reads the time',
  why: 'The simulator and the tests move the time: ask ctx.now() or services.clock; in rules take it as an argument.',
  applies: (path) => isServer(path),
  check: (source) => find(source, readsTime),
  exceptions: { 'packages/kernel/src/clock.ts': 'the clock itself' },
  bad: [
    ['modules/cases/commands.ts', 'const at = Date.now()'],
    ['modules/cases/commands.ts', 'const at = new Date()'],
    ['modules/cases/commands.ts', 'const at = performance.now()'],
    ['packages/kernel/src/log.ts', 'const at = process.hrtime.bigint()'],
    ['apps/server/main.ts', 'const at = Date()'],
  ],
  good: [
    ['modules/cases/commands.ts', 'const at = new Date(ms)\nconst other: Date = at'],
    ['modules/cases/commands.test.ts', 'const at = new Date()'],
    ['web/console/src/main.tsx', 'const at = Date.now()'],
  ],
}

const impureNames =
  /^(Math\.random|crypto\.|globalThis\.|process\.|console\.|fetch$|setTimeout$|setInterval$|setImmediate$|queueMicrotask$)/

export const pureRule: Rule = {
  name: 'rules are pure',
  why: 'Values in, decision out: time and chance are arguments, and there is nothing to wait for.',
  applies: (path) => /^modules\/[a-z-]+\/rules\//.test(path) && !isTest(path),
  check: (source) =>
    find(source, (node) => {
      if (node.type === 'AwaitExpression') return 'await'
      if (node.type !== 'CallExpression') return undefined
      const callee = nameOf(node['callee'])
      return callee !== undefined && impureNames.test(callee) ? `${callee}()` : undefined
    }),
  bad: [
    ['modules/cases/rules/state.ts', 'const x = Math.random()'],
    ['modules/cases/rules/state.ts', 'const id = crypto.randomUUID()'],
    ['modules/cases/rules/state.ts', `const r = fetch('/')`],
    ['modules/cases/rules/state.ts', 'export async function f() { await g() }'],
    ['modules/cases/rules/state.ts', `console.log('x')`],
  ],
  good: [['modules/cases/rules/state.ts', 'export const f = (random: () => number) => Math.floor(random() * 3)']],
}

export const environmentRule: Rule = {
  name: 'only config.ts reads the environment',
  why: 'Settings stand in one table (apps/server/settings.ts) with their meaning and check; take a value from the configuration.',
  applies: (path) => !isTest(path) && !/^(scripts|bench)\//.test(path),
  check: (source) =>
    find(source, (node) => {
      const name = nameOf(node)
      return name === 'process.env' || name === 'import.meta.env' ? name : undefined
    }),
  exceptions: {
    'apps/server/config.ts': 'the reader',
    'packages/testkit/src/database.ts': 'tests choose their database server',
    'packages/testkit/src/runtime.ts': 'tests choose their log level',
    'packages/web/build/web-app.ts': 'the build asks where the API is during development',
  },
  bad: [
    ['modules/cases/commands.ts', `const x = process.env['X']`],
    ['modules/cases/commands.ts', 'const { X } = process.env'],
    ['web/console/src/main.tsx', 'const x = import.meta.env.DEV'],
    ['apps/server/main.ts', 'const x = process.env.PORT'],
  ],
  good: [
    ['scripts/dev.ts', 'const x = process.env.PATH'],
    ['modules/cases/commands.ts', 'const x = process.argv'],
  ],
}

const statement =
  /^\s*(select\b[\s\S]*\bfrom\b|insert\s+into\s|update\s+[\w."]+\s+set\s|delete\s+from\s|with\s+\w+\s+as\s*\(|merge\s+into\s|create\s+(table|role|schema|index)\s|alter\s+table\s|create\s+database\s|set\s+local\s|notify\s|listen\s)/i

const sqlHome = /^modules\/[a-z-]+\/(?:.*\/)?(?:[a-z-]+-)?(store|queries)(\.ts$|\/)|^packages\/(kernel|testkit)\//

function holdsSql(node: SyntaxNode): string | undefined {
  if (node.type === 'TaggedTemplateExpression' && nameOf(node['tag']) === 'sql') return 'sql`…`'
  if (node.type === 'Literal' && typeof node['value'] === 'string')
    return statement.test(node['value']) ? 'SQL text' : undefined
  if (node.type !== 'TemplateLiteral') return undefined
  const [first] = node['quasis'] as unknown[]
  const value = isNode(first) ? (first['value'] as { raw: string }) : undefined
  return value && statement.test(value.raw) ? 'SQL text' : undefined
}

export const sqlRule: Rule = {
  name: 'SQL stands in store and queries',
  why: 'Writes in store.ts, reads in queries.ts (or folders or endings of these names): nobody has to look elsewhere for a statement.',
  applies: (path) => isServer(path) && !sqlHome.test(path),
  check: (source) => find(source, holdsSql),
  exceptions: {
    'modules/identity/auth-adapter.ts':
      'the store better-auth asks for: it puts together the statements of its queries',
    'apps/server/embedded/database.ts': 'makes the database the kernel begins with',
    'apps/server/checks/database.ts': 'the doctor looks at a server before there is a kernel',
  },
  bad: [
    ['modules/cases/commands.ts', 'await tx.rows(sql`select 1`)'],
    ['modules/cases/commands.ts', `await pool.query('select id from cases.complaints')`],
    ['modules/cases/routes.ts', 'const text = `update cases.complaints set status = 1`'],
    ['apps/server/main.ts', `await client.query('insert into kernel.x values (1)')`],
  ],
  good: [
    ['modules/cases/store.ts', 'await tx.rows(sql`select 1`)'],
    ['modules/cases/queries/list.ts', 'await tx.rows(sql`select 1`)'],
    ['modules/cases/commands.ts', `const text = 'Select an agency, then update it'`],
    ['modules/cases/commands.ts', `const text = 'update settings'`],
  ],
}

/** Work across tenants: the door through the wall, so each user of it is named with its reason. */
export const crossTenantRule: Rule = {
  name: 'work across tenants is done in few named files',
  why: 'The system role sees the rows of all tenants: use tenantTx, or name the file here with the reason.',
  applies: (path) => /^(modules|apps)\//.test(path) && !isTest(path),
  check: (source) =>
    find(source, (node) => {
      const name = nameOf(node) ?? ''
      return node.type === 'MemberExpression' && /(^|\.)(systemTx|systemPool|db\.system)$/.test(name) ? name : undefined
    }),
  exceptions: {
    'modules/analytics/jobs.ts': 'days and rebuilds that are due are found together for all offices',
    'modules/assistant/jobs.ts': 'old decisions of all tenants are forgotten together',
    'modules/assistant/replay/replay.ts': 'asks which tenants have decisions at all',
    'modules/channel/accounts.ts': 'a webhook names a number, not a tenant: all accounts are kept in memory',
    'modules/channel/jobs.ts': 'finished and expired rows of all tenants are forgotten together',
    'modules/channel/lane/keeper.ts': 'lanes of all tenants are locked and resumed by one process',
    'modules/channel/turns.ts': 'due turns of all tenants are found in one statement',
    'modules/identity/identity.ts': 'people, sessions and links belong to no tenant',
    'modules/identity/queries/resolve.ts': 'a session is found before its tenant is known',
    'modules/notification/sender.ts': 'one sender serves the due notices of all tenants',
    'modules/queue/across.ts':
      "a pairing code and a device's token are met before their office is known, and timers of all offices are found together",
    'modules/simulator/jobs.ts': 'logs of all simulated worlds are trimmed together',
    'modules/simulator/store/postgres.ts':
      'a call names a phone number, not a tenant; deliveries of all worlds share one pump',
    'modules/system/policy.ts': 'platform admins see dead letters of all tenants and of none',
    'modules/tenants/across.ts':
      "the list of tenants is no tenant's own data, and their queues are looked after together",
  },
  bad: [
    ['modules/cases/commands.ts', 'await services.systemTx(work)'],
    ['modules/cases/commands.ts', 'await services.db.system({ module }, work)'],
    ['modules/cases/commands.ts', 'await db.systemPool.query(text)'],
  ],
  good: [['modules/cases/commands.ts', 'await services.tenantTx(id, work)\nconst system = db.systemName']],
}
