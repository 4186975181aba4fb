import type { LucideIcon } from 'lucide-react'
import { RadioGroup } from 'radix-ui'
import { useChosenInView } from './use-in-view.ts'

export type Segment = {
  value: string
  label: string
  icon?: LucideIcon
  /** Of the label, where it is not the screen's. */
  lang?: string
}

type SegmentedProps = { label: string; value: string; options: readonly Segment[]; onChange: (value: string) => void }

/** A few choices side by side: theme, language, contrast. */
export const Segmented = ({ label, value, options, onChange }: SegmentedProps) => {
  const row = useChosenInView(value)
  return (
    <RadioGroup.Root
      ref={row}
      aria-label={label}
      value={value}
      onValueChange={onChange}
      orientation="horizontal"
      className="relative inline-flex max-w-full gap-0.5 overflow-x-auto rounded-md border border-line bg-sunken p-0.5"
    >
      {options.map(({ value: option, label: word, icon: Icon, lang }) => (
        <RadioGroup.Item
          key={option}
          value={option}
          lang={lang}
          className="inline-flex h-8 shrink-0 items-center gap-1.5 rounded-[8px] px-3 font-semibold max-md:px-2.5 text-ink-2 text-small hover:text-ink data-[state=checked]:bg-surface data-[state=checked]:text-primary-text max-md:h-10"
        >
          {Icon ? <Icon aria-hidden className="size-4" /> : null}
          {word}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
