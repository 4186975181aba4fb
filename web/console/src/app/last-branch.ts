import { setPreferences, usePreferences } from '@govconnect/web/preferences.ts'
import { useEffect } from 'react'

/** The branch that is asked for, which this device remembers; where none is, the one looked at last. */
export const useLastBranch = (asked: string | null | undefined): string | null => {
  const { branch } = usePreferences()
  useEffect(() => {
    if (asked && asked !== branch) setPreferences({ branch: asked })
  }, [asked, branch])
  return asked ?? branch
}
