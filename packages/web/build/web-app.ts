import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { UserConfig } from 'vite'
import { cspSafe } from './csp-safe.ts'
import { slimContracts } from './slim-contracts.ts'

/** Contract files say much that a browser never reads (refusal texts, events, schemas of other endpoints). */
const pureFunctions = [
  'defineEndpoint',
  'defineEvent',
  'defineRefusals',
  'defineCaseEndpoints',
  'ticketEvent',
  'setUp',
  'page',
  'z',
]

interface WebApp {
  /** Folder of the app. */
  root: string
  /** Address it is served at, with a slash at the end. */
  base: `/${string}`
  command: 'build' | 'serve'
}

/** How every app of ours is built: for a strict content security policy, in few files with hashed names. */
export function webApp({ root, base, command }: WebApp): UserConfig {
  // Whoever builds (a test run too) builds what is shipped: React's production half.
  if (command === 'build') process.env['NODE_ENV'] = 'production'
  return {
    root,
    base,
    plugins: [cspSafe(), slimContracts(), react(), tailwindcss()],
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: 'es2023',
      // Every browser that reads es2023 preloads modules by itself.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        treeshake: { manualPureFunctions: pureFunctions },
        output: {
          chunkFileNames: ({ name }) => `assets/${name.startsWith('shared') ? 'shared' : '[name]'}-[hash].js`,
          codeSplitting: {
            // Few files compress better than many: all that the first screen needs is one, what pages share a handful.
            groups: [
              { name: 'first', tags: ['$initial'], priority: 2 },
              { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 4_000, priority: 1 },
            ],
          },
        },
      },
    },
    server: { port: 5173, proxy: { '/api': process.env['GC_API'] ?? 'http://127.0.0.1:3000' } },
  }
}
