import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { cspSafe } from './csp-safe.ts'

/** Contract files say much that a browser never reads (refusal texts, events, schemas of other endpoints). */
const pureFunctions = ['defineEndpoint', 'defineEvent', 'defineRefusals', 'defineCaseEndpoints', 'page', 'z']

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [cspSafe(), react(), tailwindcss()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2023',
    rolldownOptions: { treeshake: { manualPureFunctions: pureFunctions } },
  },
  server: { port: 5173, proxy: { '/api': process.env['GC_API'] ?? 'http://127.0.0.1:3000' } },
})
