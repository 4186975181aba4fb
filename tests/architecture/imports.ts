// Who may import what. One row per kind of file, the first that matches counts; what is in no column is refused.
import { posix } from 'node:path'
import type { Rule } from './rule.ts'

interface Row {
  kind: string
  files: RegExp
  /** Packages and built-in modules by name. `$1` is what the first group of `files` matched. */
  packages: readonly RegExp[]
  /** Files reached by a relative path, from the root of the repository. */
  paths: readonly string[]
}

const anyPackage = /^(?!@govconnect\/|node:)/
const builtIn = /^node:/
const contracts = /^@govconnect\/[a-z-]+\/contract$/
const kernel = /^@govconnect\/kernel$/
const everything = [/.*/]

const table: readonly Row[] = [
  {
    kind: 'tests, scripts, benchmarks',
    files: /\.test\.tsx?$|^(tests|scripts|bench)\/|^(modules|web)\/[a-z-]+\/(?:.*\/)?(fixtures|tests?|evaluation)\//,
    packages: everything,
    paths: [''],
  },
  // Values in, decision out: nothing to wait for, nothing to fake.
  { kind: 'rules', files: /^modules\/([a-z-]+)\/rules\//, packages: [], paths: ['modules/$1/rules/'] },
  // Safe in a browser: a contract must not pull the server in behind it. Rules import nothing, so they are safe too.
  {
    kind: 'contract',
    files: /^modules\/([a-z-]+)\/contract(?:\.ts|\/)/,
    packages: [/^zod$/, /^@govconnect\/kernel\/contract$/],
    paths: ['modules/$1/contract.ts', 'modules/$1/contract/', 'modules/$1/rules/'],
  },
  // A thread loads of the kernel what it needs: the whole would cost it longer than its first piece of work.
  {
    kind: 'thread',
    files: /^modules\/([a-z-]+)\/[a-z-]+-thread\.ts$/,
    packages: [anyPackage, builtIn, /^@govconnect\/kernel\/database$/],
    paths: ['modules/$1/'],
  },
  // Others are known by their contract only.
  {
    kind: 'module',
    files: /^modules\/([a-z-]+)\//,
    packages: [anyPackage, builtIn, kernel, contracts],
    paths: ['modules/$1/'],
  },
  {
    kind: 'kernel contract',
    files: /^packages\/kernel\/src\/contract\//,
    packages: [/^zod$/],
    paths: ['packages/kernel/src/contract/'],
  },
  { kind: 'kernel', files: /^packages\/kernel\//, packages: [anyPackage, builtIn], paths: ['packages/kernel/'] },
  {
    kind: 'testkit',
    files: /^packages\/testkit\//,
    packages: [anyPackage, builtIn, kernel, contracts, /^@govconnect\/kernel\/testing$/],
    paths: ['packages/testkit/'],
  },
  // Bytes to and from a printer: the same on a kiosk's page and in the agent beside it.
  { kind: 'printing', files: /^packages\/printing\//, packages: [], paths: ['packages/printing/'] },
  // How apps are built: run by Vite, never shipped.
  {
    kind: 'web build kit',
    files: /^packages\/web\/build\//,
    packages: [anyPackage, builtIn],
    paths: ['packages/web/build/'],
  },
  {
    kind: 'web packages',
    files: /^packages\/(web|ui)\//,
    packages: [anyPackage, contracts, /^@govconnect\/(web|ui)(\/|$)/],
    paths: ['packages/$1/'],
  },
  {
    kind: 'web build',
    files: /^web\/([a-z-]+)\/[a-z.-]+\.ts$/,
    packages: [anyPackage, builtIn, /^@govconnect\/web\/build\//],
    paths: ['web/$1/'],
  },
  // Pages that a server makes: they know the contracts as any web app does, and the kernel's shell that they answer in.
  {
    kind: 'web pages',
    files: /^web\/([a-z-]+)\/server\//,
    packages: [anyPackage, builtIn, kernel, contracts, /^@govconnect\/web(\/|$)/],
    paths: ['web/$1/server/'],
  },
  {
    kind: 'web app',
    files: /^web\/([a-z-]+)\/src\//,
    // Rules that a module opens to others run where there is no network: a kiosk gives numbers by the server's own.
    packages: [anyPackage, contracts, /^@govconnect\/[a-z-]+\/rules$/, /^@govconnect\/(web|ui|printing)(\/|$)/],
    paths: ['web/$1/src/'],
  },
  // Runs on a kiosk without the rest of the repository: one file, nothing installed beside it.
  {
    kind: 'print agent',
    files: /^apps\/print-agent\//,
    packages: [builtIn, /^@govconnect\/printing\//],
    paths: ['apps/print-agent/'],
  },
  // The one place that knows all modules and loads them.
  { kind: 'server', files: /^apps\/([a-z-]+)\//, packages: everything, paths: ['apps/$1/'] },
]

function refusedBecause(path: string, from: string): string | undefined {
  const row = table.find(({ files }) => files.test(path))
  if (!row) return 'this folder is in no row of the table in tests/architecture/imports.ts'
  if (!from.startsWith('.'))
    return row.packages.some((one) => one.test(from)) ? undefined : `a file of kind "${row.kind}" may not`
  const target = posix.join(posix.dirname(path), from)
  const group = row.files.exec(path)?.[1] ?? ''
  const inside = row.paths.some((one) => target.startsWith(one.replace('$1', group)))
  return inside ? undefined : `a file of kind "${row.kind}" stays inside its folder`
}

export const importRule: Rule = {
  name: 'imports follow the table',
  why: 'Modules know each other by contract only, rules know nothing, apps/server alone loads modules.',
  applies: () => true,
  check: ({ path, imports }) =>
    imports.flatMap(({ from, line }) => {
      const reason = refusedBecause(path, from)
      return reason ? [{ line, what: `imports "${from}": ${reason}` }] : []
    }),
  bad: [
    ['modules/cases/rules/state.ts', `import { z } from 'zod'`],
    ['modules/cases/rules/state.ts', `import type { Tx } from '@govconnect/kernel'`],
    ['modules/cases/rules/state.ts', `import { x } from '../store.ts'`],
    ['modules/cases/rules/state.ts', `import { x } from '../../channel/rules/x.ts'`],
    ['modules/cases/rules/state.ts', `import { readFileSync } from 'node:fs'`],
    ['modules/cases/contract.ts', `import { sql } from '@govconnect/kernel'`],
    ['modules/cases/contract/views.ts', `import { x } from '../store.ts'`],
    ['modules/cases/contract.ts', `export * from '@govconnect/channel/contract'`],
    ['modules/cases/contract.ts', `import pg from 'pg'`],
    ['modules/cases/commands.ts', `import { x } from '../channel/store.ts'`],
    ['modules/cases/commands.ts', `import { channel } from '@govconnect/channel'`],
    ['modules/cases/commands.ts', `const x = await import('@govconnect/channel/store.ts')`],
    ['modules/cases/commands.ts', `import { startTestRuntime } from '@govconnect/testkit'`],
    ['modules/cases/commands.ts', `import { config } from '../../apps/server/config.ts'`],
    ['packages/kernel/src/runtime.ts', `import { x } from '@govconnect/cases/contract'`],
    ['packages/kernel/src/contract/event.ts', `import { x } from '../log.ts'`],
    ['packages/kernel/src/contract/event.ts', `import { x } from 'node:crypto'`],
    ['packages/web/src/client.ts', `import { x } from '@govconnect/kernel'`],
    ['packages/ui/src/button.tsx', `import { x } from 'node:path'`],
    ['web/console/src/main.tsx', `import { cases } from '@govconnect/cases'`],
    ['web/portal/server/index.ts', `import { queue } from '@govconnect/queue'`],
    ['web/portal/server/index.ts', `import { x } from '../../../modules/queue/store/tickets.ts'`],
    ['web/portal/src/main.ts', `import { x } from '@govconnect/kernel'`],
    ['web/console/src/main.tsx', `import { x } from '../../../modules/cases/contract.ts'`],
    ['apps/server/main.ts', `import { x } from '../../modules/cases/store.ts'`],
    ['apps/print-agent/main.ts', `import { z } from 'zod'`],
    ['packages/printing/src/status.ts', `import { x } from 'node:net'`],
    ['elsewhere/file.ts', `import 'zod'`],
  ],
  good: [
    ['modules/cases/rules/state.ts', `import { x } from './other.ts'`],
    ['modules/cases/rules/state.test.ts', `import { it } from 'vitest'`],
    ['modules/cases/contract.ts', `import { z } from 'zod'\nexport * from './contract/views.ts'`],
    ['modules/cases/contract/views.ts', `import { states } from '../rules/state.ts'`],
    [
      'modules/cases/commands.ts',
      `import { x } from '@govconnect/channel/contract'\nimport { sql } from '@govconnect/kernel'`,
    ],
    ['web/console/src/main.tsx', `import { x } from '@govconnect/cases/contract'\nimport { y } from '@govconnect/ui'`],
    [
      'web/portal/server/index.ts',
      `import { x } from '@govconnect/kernel'\nimport { y } from '@govconnect/queue/contract'`,
    ],
    ['apps/server/modules.ts', `import { cases } from '@govconnect/cases'`],
  ],
}
