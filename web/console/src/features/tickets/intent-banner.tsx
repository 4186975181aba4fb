import { Button } from '@govconnect/ui/button.tsx'
import { CloudOff, LoaderCircle } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import type { Intents } from './use-intents.ts'

/** What was asked and not answered yet: never silent, never sent twice. */
export const IntentBanner = ({ intents }: { intents: Intents }) => {
  const t = useT()
  if (intents.trying)
    return (
      <p role="status" className="flex items-center gap-2 bg-progress-soft px-4 py-2 font-medium text-progress-text">
        <LoaderCircle aria-hidden className="spin size-4 shrink-0" />
        {t('tickets.intent.trying', { what: intents.trying.label })}
      </p>
    )
  if (!intents.failed) return null
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-2 bg-danger-soft px-4 py-2 text-danger-text">
      <CloudOff aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 basis-56">
        <span className="font-bold">{t('tickets.intent.failed', { what: intents.failed.label })}</span>{' '}
        {t('tickets.intent.failedDetail')}
      </p>
      <Button size="sm" onClick={intents.again}>
        {t('common.retry')}
      </Button>
      <Button size="sm" tone="quiet" onClick={intents.dismiss}>
        {t('tickets.intent.letGo')}
      </Button>
    </div>
  )
}
