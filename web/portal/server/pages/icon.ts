import { type Html, html } from './html.ts'

const shapes = {
  clock: 'M12 7v5l3 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0',
  bell: 'M10.3 20a2 2 0 0 0 3.4 0M4 16c1.5-1.3 2-3 2-6a6 6 0 0 1 12 0c0 3 .5 4.7 2 6Z',
  pause: 'M9 8v8M15 8v8M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0',
  check: 'm8 12 3 3 5-6M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0',
  cross: 'm9 9 6 6M15 9l-6 6M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0',
  day: 'M4 9h16M8 3v4M16 3v4M5 5h14a1 1 0 0 1 1 1v14H4V6a1 1 0 0 1 1-1Z',
  person: 'M5 20a7 7 0 0 1 14 0M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0',
  alert: 'M12 8v5M12 16.5v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0',
} as const

export type IconName = keyof typeof shapes

/** Beside its word, never instead of it. */
export const icon = (name: IconName): Html =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${shapes[name]}"/></svg>`
