import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useChosenInView } from './use-in-view.ts'

export type TabItem = { value: string; label: string; count?: number; content?: ReactNode }

type TabsProps = {
  label: string
  value: string
  onChange: (value: string) => void
  items: readonly TabItem[]
  className?: string
}

/** Underlined tabs; panels are optional so that a tab row may also steer a list in the URL. */
export const Tabs = ({ label, value, onChange, items, className }: TabsProps) => {
  const row = useChosenInView(value)
  return (
    <Radix.Root value={value} onValueChange={onChange} className={className}>
      <Radix.List
        ref={row}
        aria-label={label}
        className="relative flex gap-3.5 overflow-x-auto border-line border-b px-4"
      >
        {items.map((item) => (
          <Radix.Trigger
            key={item.value}
            value={item.value}
            className="-mb-px inline-flex h-10 shrink-0 items-center gap-1.5 border-transparent border-b-2 font-semibold text-ink-3 hover:text-ink focus-visible:outline-offset-[-2px] data-[state=active]:border-primary data-[state=active]:text-primary-text max-md:h-11"
          >
            {item.label}
            {item.count === undefined ? null : (
              <span className="rounded-full bg-sunken px-1.5 font-semibold text-ink-2 text-micro">{item.count}</span>
            )}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {items.map((item) => (
        <Radix.Content key={item.value} value={item.value} className="outline-none">
          {item.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
