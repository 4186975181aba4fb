import type { CaseDetail } from '@govconnect/cases/contract'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'
import { DecisionList } from '../assistant/decision-list.tsx'
import { useCan } from '../session/api/me.ts'

/**
 * Why the assistant opened this case as it did. Read when asked for. Not where the reporter is hidden: the turns lead to the
 * conversation, and that to the person.
 */
export const CaseDecisions = ({ item }: { item: CaseDetail }) => {
  const t = useT()
  const mayRead = useCan('conversations.read')
  const [opened, setOpened] = useState(false)
  if (!mayRead || item.source !== 'whatsapp' || item.citizen.hidden) return null
  return (
    <details onToggle={(event) => setOpened((before) => before || event.currentTarget.open)}>
      <summary className="py-1 font-semibold text-ink-3 text-small">{t('inbox.panel.decisions')}</summary>
      <div className="mt-2">
        <DecisionList
          of={{ case_number: item.number }}
          enabled={opened}
          nothing={<p className="text-ink-3">{t('cases.detail.noDecisions')}</p>}
        />
      </div>
    </details>
  )
}
