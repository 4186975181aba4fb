import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type EmptyStateProps = { icon: LucideIcon; title: string; detail: string; action?: ReactNode }

/** Says what will be here and offers the one thing to do about it. */
export const EmptyState = ({ icon: Icon, title, detail, action }: EmptyStateProps) => (
  <div className="mx-auto flex max-w-sm flex-col items-center px-6 py-14 text-center">
    <span className="mb-4 flex size-12 items-center justify-center rounded-md bg-primary-soft text-primary-text">
      <Icon aria-hidden className="size-6" />
    </span>
    <p className="font-bold text-lead">{title}</p>
    <p className="mt-1 text-ink-2">{detail}</p>
    {action ? <div className="mt-5">{action}</div> : null}
  </div>
)
