import type { CaseDetail } from '@govconnect/cases/contract'
import { Avatar } from '@govconnect/ui/avatar.tsx'
import { Button } from '@govconnect/ui/button.tsx'
import { Link } from '@tanstack/react-router'
import { EyeOff, MessagesSquare } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLanguage, useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { CaseDecisions } from './case-decisions.tsx'

const knownSources = ['console', 'whatsapp', 'phone', 'counter', 'portal', 'api'] as const

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-ink-3 text-small">{name}</dt>
    <dd className="break-words font-medium">{children}</dd>
  </div>
)

const Reporter = ({ item }: { item: CaseDetail }) => {
  const t = useT()
  const { citizen } = item
  if (citizen.hidden)
    return (
      <p className="flex items-center gap-2 rounded-md bg-sunken p-3 text-ink-2">
        <EyeOff aria-hidden className="size-4" />
        {t('cases.hiddenReporter')}
      </p>
    )
  const name = citizen.name ?? t('cases.unknownReporter')
  return (
    <div className="flex items-center gap-3">
      <Avatar name={name} />
      <div className="min-w-0">
        <p className="truncate font-bold">{name}</p>
        <p className="truncate text-ink-3 text-small">{citizen.contact ?? citizen.wa_user_id}</p>
      </div>
    </div>
  )
}

/** The context panel of a case. */
export const CaseFacts = ({ item }: { item: CaseDetail }) => {
  const t = useT()
  const language = useLanguage()
  const format = useFormat()
  const day = (date: string) => format.date(`${date}T05:00:00Z`)
  const source = knownSources.find((known) => known === item.source)
  return (
    <aside
      aria-label={t('cases.detail.reporter')}
      className="flex shrink-0 flex-col gap-5 border-line bg-surface p-4 xl:w-[300px] xl:overflow-y-auto xl:border-l max-xl:order-2 max-xl:border-y"
    >
      <Reporter item={item} />
      {item.conversation_id ? (
        <Button asChild size="sm">
          <Link to="/inbox/$conversationId" params={{ conversationId: item.conversation_id }} search={{}}>
            <MessagesSquare aria-hidden />
            {t('cases.detail.conversation')}
          </Link>
        </Button>
      ) : null}
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 md:max-xl:grid-cols-4 xl:grid-cols-1">
        <Fact name={t('cases.detail.address')}>{item.alamat || t('cases.detail.none')}</Fact>
        {item.area ? <Fact name={t('cases.detail.area')}>{item.area}</Fact> : null}
        {item.location ? (
          <Fact name={t('cases.detail.map')}>
            <span className="figures">
              {item.location.latitude.toFixed(5)}, {item.location.longitude.toFixed(5)}
            </span>
          </Fact>
        ) : null}
        <Fact name={t('cases.detail.category')}>{item.kategori_label[language]}</Fact>
        <Fact name={t('cases.detail.officer')}>{item.officer?.name ?? t('cases.noOfficer')}</Fact>
        {item.agency ? <Fact name={t('cases.detail.agency')}>{item.agency}</Fact> : null}
        {item.reason_label ? <Fact name={t('cases.change.reason')}>{item.reason_label[language]}</Fact> : null}
        <Fact name={t('cases.detail.source')}>{source ? t(`cases.sources.${source}`) : item.source}</Fact>
        <Fact name={t('cases.detail.opened')}>{format.dateTime(item.created_at)}</Fact>
        {item.due_on ? <Fact name={t('cases.detail.due')}>{day(item.due_on)}</Fact> : null}
        {item.closed_at ? <Fact name={t('cases.detail.closed')}>{format.dateTime(item.closed_at)}</Fact> : null}
      </dl>
      {item.next.disputable_until ? (
        <p className="text-ink-3 text-small">
          {t('cases.detail.disputable', { day: day(item.next.disputable_until) })}
        </p>
      ) : null}
      <CaseDecisions key={item.id} item={item} />
    </aside>
  )
}
