import { fileURLToPath } from 'node:url'
import { nodeProgram, shellWorker } from '@govconnect/web/build/side-program.ts'
import { webApp } from '@govconnect/web/build/web-app.ts'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const agent = 'print-agent.mjs'

export default defineConfig(({ command }) => {
  const app = webApp({ root: import.meta.dirname, base: '/kiosk/', command })
  return {
    ...app,
    plugins: [
      app.plugins,
      nodeProgram(here('../../apps/print-agent/main.ts'), agent),
      shellWorker({ entry: here('./src/shell/worker.ts'), fileName: 'sw.js', leaveOut: [agent] }),
    ],
  }
})
