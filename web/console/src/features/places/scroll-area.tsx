import type { ReactNode } from 'react'

/** The part of a page that scrolls. Where a reader may change nothing, nothing inside takes focus: it takes it itself, so that keys can scroll it. */
export const ScrollArea = ({ label, children }: { label: string; children: ReactNode }) => (
  <section
    aria-label={label}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    tabIndex={0}
    className="min-h-0 flex-1 overflow-y-auto focus-visible:outline-offset-[-2px]"
  >
    {children}
  </section>
)
