import { createContext, type ReactNode, useContext } from 'react'

/** The few words the parts themselves say. The app gives them in the reader's language; nothing here has a default. */
export type UiText = {
  close: string
  loading: string
  loadMore: string
  undo: string
  retry: string
  requestId: string
  showPassword: string
  hidePassword: string
  noResults: string
}

const UiTextContext = createContext<UiText | null>(null)

export const UiTextProvider = ({ text, children }: { text: UiText; children: ReactNode }) => (
  <UiTextContext value={text}>{children}</UiTextContext>
)

export const useUiText = (): UiText => {
  const text = useContext(UiTextContext)
  if (!text) throw new Error('UiTextProvider is missing above this part')
  return text
}
