import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { NotebookText } from 'lucide-react'
import { JsonView } from '../../app/json-view.tsx'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useFormat } from '../../app/use-format.ts'
import { useJournal, useVerdict } from './api/world.ts'
import { LogRow } from './log-row.tsx'

/** Everything sent and received by this phone, and what the whole journal proves. */
export const JournalTab = ({ waId }: { waId: string }) => {
  const t = useT()
  const format = useFormat()
  const journal = useJournal(waId)
  const verdict = useVerdict().data
  if (journal.error) return <TroubleView error={journal.error} onRetry={() => void journal.refetch()} />
  if (!journal.data) return <Skeleton className="h-40" />
  return (
    <>
      {verdict ? (
        <div className="mb-3 flex flex-wrap gap-2">
          <StateChip tone={verdict.duplicates.length === 0 ? 'done' : 'danger'}>
            {t('simulator.verdict.duplicates', { count: verdict.duplicates.length })}
          </StateChip>
          <StateChip tone={verdict.inversions.length === 0 ? 'done' : 'danger'}>
            {t('simulator.verdict.inversions', { count: verdict.inversions.length })}
          </StateChip>
          <StateChip tone={verdict.unanswered.length === 0 ? 'done' : 'progress'}>
            {t('simulator.verdict.unanswered', { count: verdict.unanswered.length })}
          </StateChip>
        </div>
      ) : null}
      {journal.data.length === 0 ? (
        <EmptyState icon={NotebookText} title={t('simulator.noJournal')} detail={t('simulator.noJournalDetail')} />
      ) : (
        <ul>
          {journal.data.map((entry) => (
            <LogRow
              key={entry.seq}
              at={entry.at}
              atText={format.timeWithSeconds(entry.at)}
              title={
                <>
                  <code className="font-mono text-small">{entry.kind}</code>{' '}
                  <span className="font-normal text-ink-2">{entry.text}</span>
                </>
              }
              mark={<span className="figures text-ink-3 text-small">#{entry.seq}</span>}
            >
              <JsonView value={{ message_id: entry.message_id, ref: entry.ref, ...entry.detail }} label={entry.kind} />
            </LogRow>
          ))}
        </ul>
      )}
    </>
  )
}
