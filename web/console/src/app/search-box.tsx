import { Input } from '@govconnect/ui/input.tsx'
import { useHotkeys } from '@govconnect/web/hotkeys.ts'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useT } from './texts.ts'

/** Typing waits this long before it becomes a search, in milliseconds. */
const typingPauseMs = 250

type SearchBoxProps = {
  value: string
  onChange: (value: string) => void
  label: string
  placeholder: string
  className?: string
}

/** A search that lives in the URL; the key / jumps to it. */
export const SearchBox = ({ value, onChange, label, placeholder, className }: SearchBoxProps) => {
  const t = useT()
  const [text, setText] = useState(value)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => setText(value), [value])
  // Only typing starts the wait
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => onChange(text), typingPauseMs)
    return () => clearTimeout(timer)
  }, [text])
  useHotkeys([{ keys: '/', label, group: t('shell.groupPage'), run: () => box.current?.focus() }])
  return (
    <Input
      ref={box}
      icon={Search}
      type="search"
      value={text}
      onChange={(event) => setText(event.target.value)}
      aria-label={label}
      placeholder={placeholder}
      className={className ?? 'min-w-0 flex-1'}
    />
  )
}
