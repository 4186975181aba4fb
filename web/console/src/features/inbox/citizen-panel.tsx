import type { ConversationView } from '@govconnect/channel/contract'
import { Avatar } from '@govconnect/ui/avatar.tsx'
import { Button } from '@govconnect/ui/button.tsx'
import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useLanguage, useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useFormat } from '../../app/use-format.ts'
import { DecisionList } from '../assistant/decision-list.tsx'
import { StatusChip } from '../cases/case-chips.tsx'
import { useCan } from '../session/api/me.ts'
import { useCitizenCases } from './api/citizen-cases.ts'
import { nameOf } from './conversation-row.tsx'

const CreateCase = lazy(async () => ({ default: (await import('../cases/create-case.tsx')).CreateCase }))

const Section = ({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) => (
  <section className="border-line border-t p-4">
    <div className="mb-2 flex min-h-8 items-center justify-between gap-2">
      <h3 className="font-semibold text-ink-3 text-small">{title}</h3>
      {action}
    </div>
    {children}
  </section>
)

const CitizenCases = ({ citizenId }: { citizenId: string }) => {
  const t = useT()
  const language = useLanguage()
  const found = useCitizenCases(citizenId)
  if (found.isPending) return <Skeleton className="h-14 w-full" />
  if (found.error) return <TroubleView error={found.error} compact onRetry={() => void found.refetch()} />
  if (found.data.length === 0) return <p className="text-ink-3">{t('inbox.panel.noCases')}</p>
  return (
    <ul className="flex flex-col gap-2">
      {found.data.map((item) => (
        <li key={item.id}>
          <Link
            to="/kasus/$caseId"
            params={{ caseId: item.number }}
            search={{}}
            className="block rounded-md border border-line p-3 hover:bg-hover"
          >
            <span className="flex items-center justify-between gap-2">
              <span className="truncate font-semibold">{item.kategori_label[language]}</span>
              <StatusChip status={item.status} />
            </span>
            <span className="block text-ink-3 text-small">{item.number}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Who writes, what they have reported, and why the assistant did what it did. */
export const CitizenPanel = ({ conversation }: { conversation: ConversationView }) => {
  const t = useT()
  const format = useFormat()
  const mayCreate = useCan('cases.create')
  const [creating, setCreating] = useState(false)
  const { citizen } = conversation
  const name = nameOf(citizen, t('inbox.unknownCitizen'))
  return (
    <>
      <div className="flex items-center gap-3 p-4">
        <Avatar name={name} size="lg" />
        <div className="min-w-0">
          <p className="truncate font-bold">{name}</p>
          <p className="truncate text-ink-2">{citizen.phone ?? citizen.wa_id ?? citizen.user_id}</p>
          <p className="text-ink-3 text-small">
            {t('inbox.panel.since', { day: format.date(conversation.created_at) })}
          </p>
        </div>
      </div>
      <Section
        title={t('inbox.panel.cases')}
        action={
          mayCreate ? (
            <Button size="sm" tone="quiet" onClick={() => setCreating(true)}>
              <Plus aria-hidden />
              {t('cases.create')}
            </Button>
          ) : null
        }
      >
        <CitizenCases citizenId={citizen.id} />
      </Section>
      <Section title={t('inbox.panel.decisions')}>
        <DecisionList
          of={{ conversation: conversation.id }}
          nothing={<p className="text-ink-3">{t('inbox.panel.noDecisions')}</p>}
        />
      </Section>
      {creating ? (
        <Suspense fallback={null}>
          <CreateCase
            kind="complaint"
            onClose={() => setCreating(false)}
            from={{
              conversation_id: conversation.id,
              citizen_id: citizen.id,
              deskripsi: conversation.handover_summary ?? '',
              ...(citizen.wa_id ? { wa_user_id: citizen.wa_id } : {}),
              ...(citizen.name ? { name: citizen.name } : {}),
              ...(citizen.phone ? { contact: citizen.phone } : {}),
            }}
          />
        </Suspense>
      ) : null}
    </>
  )
}
