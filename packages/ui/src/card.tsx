import type { ReactNode } from 'react'
import { cn } from './cn.ts'

type CardProps = { title?: string; action?: ReactNode; className?: string; flush?: boolean; children: ReactNode }

export const Card = ({ title, action, className, flush = false, children }: CardProps) => (
  <section className={cn('rounded-md border border-line bg-surface', className)}>
    {title ? (
      <div className="flex min-h-11 items-center justify-between gap-3 px-4 pt-2">
        <h2 className="font-bold text-body">{title}</h2>
        {action}
      </div>
    ) : null}
    <div className={cn(!flush && 'p-4', !flush && title && 'pt-2')}>{children}</div>
  </section>
)
