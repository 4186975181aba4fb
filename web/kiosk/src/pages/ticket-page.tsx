import type { Setup } from '@govconnect/web/device/session.ts'
import { lazy, Suspense } from 'react'
import type { Given } from '../offline/counter.ts'
import type { Printing } from '../printing/printing.ts'
import { waitMinutes } from '../printing/wait-minutes.ts'
import { useLanguage, useT } from '../texts.ts'
import { BigButton } from './big-button.tsx'
import { Frame } from './frame.tsx'

/** Only where there is a network to follow a turn by. */
const QrCode = lazy(async () => ({ default: (await import('@govconnect/ui/qr-code.tsx')).QrCode }))

interface TicketPageProps {
  setup: Setup
  given: Given
  printing: Printing
  onDone: () => void
}

const TicketPage = ({ setup, given, printing, onDone }: TicketPageProps) => {
  const t = useT()
  const language = useLanguage()
  const { wait, statusUrl, peopleAhead } = given
  return (
    <Frame title={given.checkedIn ? t('checkIn.done') : t('ticket.title')} help={setup.config.staff_help[language]}>
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
      {wait && <p className="text-[24px]">{t('ticket.wait', waitMinutes(wait))}</p>}
      {given.offline && <p className="text-[24px]">{t('ticket.offline')}</p>}
      <Paper printing={printing} />
      <BigButton look="main" onClick={onDone}>
        {t('ticket.done')}
      </BigButton>
    </Frame>
  )
}

/** What became of the paper. It may be tried again only where nothing of it was sent: two papers of one number would send two people to the counter. */
const Paper = ({ printing }: { printing: Printing }) => {
  const t = useT()
  const { ticket, state } = printing.use()
  if (!ticket) return <p className="text-[24px] text-ink-2">{t('ticket.remember')}</p>
  const { id, make, printed } = ticket
  if (!printed)
    return (
      <p className="text-[24px]" role="status">
        {t('print.printing')}
      </p>
    )
  if (printed.outcome === 'printed' || printed.outcome === 'sent')
    return (
      <p className="text-[24px]" role="status">
        {t('print.done')}
      </p>
    )
  const why = state === 'ok' || state === 'none' || state === 'unknown' ? null : t(`printer.${state}`)
  return (
    <div role="alert" className="flex flex-wrap items-center gap-6 rounded-md bg-progress-soft p-5 text-progress-text">
      <p className="max-w-200 flex-1 text-[24px] leading-snug">
        {why && `${why}. `}
        {t(printed.outcome === 'failed' ? 'print.failed' : 'print.doubt')} <strong>{t('print.keep')}</strong>
      </p>
      {printed.outcome === 'failed' && (
        <BigButton onClick={() => void printing.print(id, make)}>{t('print.again')}</BigButton>
      )}
    </div>
  )
}

export { TicketPage as default }
