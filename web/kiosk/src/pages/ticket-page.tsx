import type { Setup } from '@govconnect/web/device/session.ts'
import { lazy, Suspense } from 'react'
import type { Given } from '../offline/counter.ts'
import { useLanguage, useT } from '../texts.ts'
import { BigButton } from './big-button.tsx'
import { Frame } from './frame.tsx'

/** Only where there is a network to follow a turn by. */
const QrCode = lazy(() => import('./qr-code.tsx'))

interface TicketPageProps {
  setup: Setup
  given: Given
  onDone: () => void
}

export const TicketPage = ({ setup, given, onDone }: TicketPageProps) => {
  const t = useT()
  const language = useLanguage()
  const { wait, statusUrl, peopleAhead } = given
  return (
    <Frame title={t('ticket.title')} help={setup.config.staff_help[language]}>
      <div role="status" className="flex flex-wrap items-center gap-[4vw]">
        <p className="text-[clamp(80px,18vw,240px)] leading-none font-extrabold text-primary-text">{given.number}</p>
        {statusUrl && (
          <div className="flex max-w-70 flex-col gap-3">
            <Suspense fallback={<div className="size-60" />}>
              <QrCode text={new URL(statusUrl, location.origin).href} label={t('ticket.scan')} />
            </Suspense>
            <p className="text-[20px] leading-snug">{t('ticket.scan')}</p>
          </div>
        )}
      </div>
      {peopleAhead !== null && (
        <p className="text-[24px]">
          {t('confirm.waiting')}: <strong>{t('confirm.people', { count: peopleAhead })}</strong>
        </p>
      )}
      {wait && (
        <p className="text-[24px]">{t('ticket.wait', { from: Math.round(wait.p10), to: Math.ceil(wait.p90) })}</p>
      )}
      <p className="text-[24px] text-ink-2">{given.offline ? t('ticket.offline') : t('ticket.remember')}</p>
      <BigButton look="main" onClick={onDone}>
        {t('ticket.done')}
      </BigButton>
    </Frame>
  )
}
