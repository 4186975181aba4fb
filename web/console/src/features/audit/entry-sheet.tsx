import type { AuditEntryView } from '@govconnect/identity/contract'
import { Sheet } from '@govconnect/ui/dialog.tsx'
import type { ReactNode } from 'react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { actorKey } from './audit-table.tsx'
import { changesOf } from './changes.ts'

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="text-ink-3 text-small">{name}</dt>
    <dd className="break-words font-medium">{children}</dd>
  </div>
)

export const EntrySheet = ({ entry, onClose }: { entry: AuditEntryView; onClose: () => void }) => {
  const t = useT()
  const format = useFormat()
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()} title={entry.action}>
      <dl className="flex flex-col gap-3 p-4">
        <Fact name={t('audit.columns.at')}>
          {format.date(entry.at)} {format.timeWithSeconds(entry.at)} {format.zoneName}
        </Fact>
        <Fact name={t('audit.columns.actor')}>{entry.actor.name ?? t(actorKey(entry.actor.kind))}</Fact>
        <Fact name={t('audit.columns.subject')}>
          {entry.subject.type} · {entry.subject.id}
        </Fact>
        {changesOf(entry.before, entry.after).map((change) => (
          <Fact key={change.field} name={change.field || t('audit.columns.changes')}>
            <span className="text-ink-3 line-through">{change.before}</span> → {change.after}
          </Fact>
        ))}
        <Fact name={t('audit.columns.from')}>{entry.ip ?? '–'}</Fact>
        {entry.request_id ? <Fact name={t('audit.request')}>{entry.request_id}</Fact> : null}
        <Fact name={t('audit.hash', { seq: entry.seq })}>
          <code className="font-mono text-small">{entry.hash}</code>
        </Fact>
      </dl>
    </Sheet>
  )
}
