import { Button } from '@govconnect/ui/button.tsx'
import { IconButton } from '@govconnect/ui/icon-button.tsx'
import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '../../../app/texts.ts'

type RowsProps<T> = {
  legend: string
  hint?: string | undefined
  rows: readonly T[]
  most: number
  fresh: T
  add: string
  /** For whoever hears the button instead of seeing where it stands. */
  nameOf: (row: T, index: number) => string
  /** How many in front cannot be taken away. */
  fixed?: number
  onChange: (rows: T[]) => void
  children: (row: T, change: (part: Partial<T>) => void, index: number) => ReactNode
}

/** A list that grows and shrinks: documents to bring, questions, classes. */
export const Rows = <T extends object>(props: RowsProps<T>) => {
  const { legend, hint, rows, most, fresh, add, nameOf, fixed = 0, onChange, children } = props
  const t = useT()
  const replace = (at: number, part: Partial<T>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)))
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 font-semibold text-ink-2 text-small">{legend}</legend>
      {hint ? <p className="-mt-1 text-ink-3 text-small">{hint}</p> : null}
      {rows.map((row, index) => (
        // Rows have no identity of their own, and are edited in place.
        <div key={index} className="flex items-start gap-1 border-line border-l-2 pl-3">
          <div className="flex min-w-0 flex-1 flex-col gap-2">
            {children(row, (part) => replace(index, part), index)}
          </div>
          {index < fixed ? null : (
            <IconButton
              icon={X}
              label={t('places.removeRow', { name: nameOf(row, index) })}
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            />
          )}
        </div>
      ))}
      {rows.length < most ? (
        <Button size="sm" tone="quiet" className="self-start" onClick={() => onChange([...rows, fresh])}>
          <Plus aria-hidden />
          {add}
        </Button>
      ) : null}
    </fieldset>
  )
}
