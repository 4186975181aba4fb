import { useEffect } from 'react'
import { t } from '../app/texts.ts'

/** The tab's title; the number in front counts what waits for this person. */
export const usePageTitle = (title: string, waiting = 0) => {
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}${title} · ${t('common.app')}`
  }, [title, waiting])
}
