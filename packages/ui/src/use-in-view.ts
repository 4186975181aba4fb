import { type RefObject, useEffect, useRef } from 'react'

/** A row that scrolls sideways shows what is chosen in it. Only the row moves, never the page around it. */
export const useChosenInView = (value: string): RefObject<HTMLDivElement | null> => {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const chosen = row.current?.querySelector<HTMLElement>('[data-state=active], [data-state=checked]')
    if (!row.current || !chosen) return
    row.current.scrollLeft = chosen.offsetLeft - (row.current.clientWidth - chosen.offsetWidth) / 2
  }, [value])
  return row
}
