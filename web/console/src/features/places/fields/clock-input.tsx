import { Input } from '@govconnect/ui/input.tsx'
import { type ComponentProps, useState } from 'react'
import { clockOf } from '../hours.ts'

type ClockInputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  value: string
  onChange: (clock: string) => void
}

/** A time of day, always of 24 hours: a browser's own field follows the language of the machine. What makes no time goes back to the last. */
export const ClockInput = ({ value, onChange, ...rest }: ClockInputProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const clock = typed === null ? value : clockOf(typed)
  return (
    <Input
      {...rest}
      {...(clock === null ? { 'aria-invalid': true } : {})}
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      value={typed ?? value}
      onChange={(event) => {
        setTyped(event.target.value)
        const next = clockOf(event.target.value)
        if (next) onChange(next)
      }}
      onBlur={() => setTyped(null)}
      className="w-20 shrink-0"
    />
  )
}
