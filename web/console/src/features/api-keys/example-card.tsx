import type { Permission } from '@govconnect/kernel/contract'
import { Card } from '@govconnect/ui/card.tsx'
import { useT } from '../../app/texts.ts'
import { CopyField } from './copy-field.tsx'
import { curlOf, exampleFor } from './key-scopes.ts'

/** How a program calls with a key. */
export const ExampleCard = ({ held }: { held: readonly Permission[] }) => {
  const t = useT()
  const example = exampleFor(held)
  return (
    <Card title={t('apiKeys.example.title')}>
      <div className="flex flex-col gap-3">
        <p className="text-ink-2">{t('apiKeys.example.lead')}</p>
        {example ? (
          <CopyField
            lines
            label={t('apiKeys.example.command')}
            text={curlOf(example, { origin: location.origin, secret: '$GOVCONNECT_KEY' })}
          />
        ) : null}
        <p className="text-ink-2">
          {t('apiKeys.example.answer')}{' '}
          <a href="/docs" target="_blank" rel="noreferrer" className="font-semibold text-primary-text underline">
            {t('apiKeys.example.docs')}
          </a>
        </p>
      </div>
    </Card>
  )
}
