import type { MessageView } from '@govconnect/tenants/contract'
import { Sheet } from '@govconnect/ui/dialog.tsx'
import type { ReactNode } from 'react'
import { JsonView } from '../../app/json-view.tsx'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useFormat } from '../../app/use-format.ts'
import { useMessage } from './api/messages.ts'
import { MessageChip } from './message-chip.tsx'

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="text-ink-3 text-small">{name}</dt>
    <dd className="break-words font-medium">{children}</dd>
  </div>
)

const Facts = ({ message }: { message: MessageView }) => {
  const t = useT()
  const format = useFormat()
  const time = (at: string) => `${format.date(at)} ${format.timeWithSeconds(at)} ${format.zoneName}`
  return (
    <dl className="flex flex-col gap-3 p-4">
      <Fact name={t('tenants.columns.status')}>
        <MessageChip status={message.status} />
      </Fact>
      <Fact name={t('tenants.messages.accepted')}>{time(message.accepted_at)}</Fact>
      {message.handled_at ? <Fact name={t('tenants.messages.handled')}>{time(message.handled_at)}</Fact> : null}
      <Fact name={t('tenants.messages.key')}>
        <code className="break-all font-mono text-small">{message.key}</code>
      </Fact>
      <Fact name={t('tenants.messages.attempts')}>{format.number(message.attempts)}</Fact>
      {message.error ? <Fact name={t('tenants.messages.error')}>{message.error}</Fact> : null}
      <Fact name={t('tenants.messages.id')}>
        <code className="break-all font-mono text-small">{message.id}</code>
      </Fact>
      <Fact name={t('tenants.messages.payload')}>
        <JsonView value={message.payload} label={t('tenants.messages.payload')} />
      </Fact>
    </dl>
  )
}

/** One message with all that is known of it. */
export const MessageSheet = ({ message, onClose }: { message: MessageView; onClose: () => void }) => {
  const fresh = useMessage(message.id)
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()} title={message.type}>
      {fresh.error ? (
        <div className="p-4">
          <TroubleView error={fresh.error} compact onRetry={() => void fresh.refetch()} />
        </div>
      ) : null}
      <Facts message={fresh.data ?? message} />
    </Sheet>
  )
}
