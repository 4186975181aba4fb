import { IconButton } from '@govconnect/ui/icon-button.tsx'
import { BellRing, ClipboardList, Languages, MessagesSquare, SunMoon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '../app/texts.ts'
import { toggleLanguage, toggleTheme } from './display.ts'
import { Mark } from './wordmark.tsx'

/** What happens to a citizen's message here. */
const steps = [
  { icon: MessagesSquare, title: 'auth.stepMessage', detail: 'auth.stepMessageDetail' },
  { icon: ClipboardList, title: 'auth.stepCase', detail: 'auth.stepCaseDetail' },
  { icon: BellRing, title: 'auth.stepNotice', detail: 'auth.stepNoticeDetail' },
] as const

/** Before signing in: the form, and on wide screens what this place is. */
export const FrontPage = ({ children }: { children: ReactNode }) => {
  const t = useT()
  return (
    <div className="grid min-h-dvh bg-canvas lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <aside className="hidden flex-col justify-between bg-primary p-12 text-on-primary lg:flex">
        <p className="flex items-center gap-3 font-bold text-lead">
          <Mark className="size-9" />
          {t('common.app')}
        </p>
        <div className="max-w-md">
          <p className="text-balance font-bold text-display">{t('auth.motto')}</p>
          <ol className="mt-8 flex flex-col gap-6">
            {steps.map(({ icon: Icon, title, detail }) => (
              <li key={title} className="flex gap-4">
                <span className="flex size-11 shrink-0 items-center justify-center rounded-md bg-on-primary/12">
                  <Icon aria-hidden className="size-5" />
                </span>
                <span>
                  <span className="block font-bold text-lead">{t(title)}</span>
                  <span className="block">{t(detail)}</span>
                </span>
              </li>
            ))}
          </ol>
        </div>
        <p className="text-small">{t('auth.languages')}</p>
      </aside>
      <main className="flex min-w-0 flex-col">
        <div className="flex items-center justify-between p-4 lg:justify-end">
          <p className="flex items-center gap-2 font-bold text-lead lg:hidden">
            <Mark className="size-8" />
            {t('common.app')}
          </p>
          <span className="flex">
            <IconButton icon={Languages} label={t('shell.toggleLanguage')} onClick={toggleLanguage} />
            <IconButton icon={SunMoon} label={t('shell.toggleTheme')} onClick={toggleTheme} />
          </span>
        </div>
        <div className="mx-auto flex w-full max-w-md flex-1 flex-col justify-center px-5 pb-20">{children}</div>
      </main>
    </div>
  )
}
