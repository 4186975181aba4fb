import { UiTextProvider } from '@govconnect/ui/ui-text.tsx'
import type { ReactNode } from 'react'
import { useT } from '../app/texts.ts'

/** Gives the parts their few words in the reader's language. */
export const UiWords = ({ children }: { children: ReactNode }) => {
  const t = useT()
  return (
    <UiTextProvider
      text={{
        close: t('common.close'),
        loading: t('common.loading'),
        loadMore: t('common.loadMore'),
        undo: t('common.undo'),
        retry: t('common.retry'),
        requestId: t('common.requestId'),
        showPassword: t('common.showPassword'),
        hidePassword: t('common.hidePassword'),
        noResults: t('common.noResults'),
      }}
    >
      {children}
    </UiTextProvider>
  )
}
