import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const ours = (file: string) => fileURLToPath(new URL(`./${file}`, import.meta.url))

/**
 * The server's policy allows no inline style. Two libraries add a <style> element while running: sonner (its sheet is
 * imported by app.css instead) and react-style-singleton under Radix (replaced by constructed style sheets). zod, which
 * compiles its checks, is left out: see zod-names.ts.
 */
export const cspSafe = (): Plugin => ({
  name: 'govconnect:csp-safe',
  enforce: 'pre',
  config: () => ({
    resolve: {
      alias: {
        'react-style-singleton': ours('style-singleton.ts'),
        zod: ours('zod-names.ts'),
      },
    },
  }),
  transform(code, id) {
    if (!id.includes('/sonner/dist/')) return null
    const cut = code.replace(/^__insertCSS\(".*"\);$/m, '')
    if (cut === code) this.error('sonner no longer injects its sheet the way this plugin removes it')
    return { code: cut, map: null }
  },
})
