import type { ReactNode } from 'react'

type LogRowProps = { at: string; atText: string; title: ReactNode; mark?: ReactNode; children?: ReactNode }

/** One line of a log; what it holds opens beneath it. */
export const LogRow = ({ at, atText, title, mark, children }: LogRowProps) => (
  <li className="border-line border-b last:border-b-0">
    <details className="py-2">
      <summary className="flex list-none items-center gap-3 rounded-sm marker:content-none">
        <time dateTime={at} className="figures shrink-0 text-ink-3 text-small">
          {atText}
        </time>
        <span className="min-w-0 flex-1 truncate font-semibold">{title}</span>
        {mark}
      </summary>
      {children}
    </details>
  </li>
)
