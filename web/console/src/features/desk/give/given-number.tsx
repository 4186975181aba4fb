import type { ServiceView } from '@govconnect/queue/contract'
import { QrCode } from '@govconnect/ui/qr-code.tsx'
import { useFormat } from '../../../app/use-format.ts'
import { useLabel, useWaitWord } from '../../tickets/words.ts'
import type { Given } from './give.ts'
import type { Words } from './use-words.ts'
import './slip.css'

type GivenNumberProps = { given: Given; service: ServiceView | undefined; visitor: Words }

/** The number as the visitor takes it along: read out, scanned, or on paper (what is printed is this and nothing else), in their language. */
export const GivenNumber = ({ given, service, visitor: { t, language } }: GivenNumberProps) => {
  const label = useLabel(language)
  const format = useFormat(language)
  const wait = useWaitWord(t)
  const { ticket, status_url } = given
  return (
    <div data-slip lang={language} className="flex flex-col items-center gap-2 pt-2 text-center">
      <p className="figures font-extrabold text-[clamp(3rem,12vw,4.5rem)] leading-none tracking-tight">
        {ticket.number}
      </p>
      <p className="font-semibold">{label(service?.name)}</p>
      <p className="text-ink-2">{format.dateTime(ticket.arrival_at)}</p>
      <p className="text-ink-2" role="status">
        {ticket.people_ahead ? t('desk.give.ahead', { count: ticket.people_ahead }) : t('desk.give.first')} ·{' '}
        {wait(ticket.wait)}
      </p>
      <QrCode text={status_url} label={t('desk.give.code', { number: ticket.number })} />
      <p className="text-ink-2 text-small">{t('desk.give.scan')}</p>
    </div>
  )
}
