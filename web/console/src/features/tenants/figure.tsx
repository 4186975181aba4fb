import type { ReactNode } from 'react'

type FigureProps = { name: string; warm?: boolean; children: ReactNode }

/** A name with its number; warm where somebody is needed. Stands in a `dl`. */
export const Figure = ({ name, warm = false, children }: FigureProps) => (
  <div className="min-w-0">
    <dt className="text-ink-3 text-small">{name}</dt>
    <dd className={`figures font-bold text-lead ${warm ? 'text-accent-text' : ''}`}>{children}</dd>
  </div>
)
