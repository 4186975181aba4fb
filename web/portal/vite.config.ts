import { defineConfig } from 'vite'

/** One script and one sheet; the server names them in its pages by the manifest. No React: phones here are cheap and in a hurry. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/portal/',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2020',
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: 'src/main.ts' },
  },
})
