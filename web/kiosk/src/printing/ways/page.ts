import type { Slip } from '../slip.ts'
import type { Way } from '../way.ts'

interface PageOptions {
  /** Puts the slip on the page, for print only; resolves when it is there. */
  show: (slip: Slip | null) => Promise<void>
  print?: () => void
}

/** By the browser's own printing: nothing is known of the printer, and without a browser flag a dialog asks first. */
export const pageWay = ({ show, print = () => window.print() }: PageOptions): Way => {
  const done = new Set<string>()
  return {
    state: async () => 'unknown',
    async print(id, slip) {
      if (done.has(id)) return { outcome: 'sent', state: 'unknown' }
      try {
        await show(slip)
        done.add(id)
        print()
        return { outcome: 'sent', state: 'unknown' }
      } catch {
        return { outcome: 'failed', state: 'error' }
      } finally {
        await show(null)
      }
    },
    close: () => {},
  }
}
