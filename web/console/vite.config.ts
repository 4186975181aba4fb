import { webApp } from '@govconnect/web/build/web-app.ts'
import { defineConfig } from 'vite'

export default defineConfig(({ command }) => webApp({ root: import.meta.dirname, base: '/', command }))
