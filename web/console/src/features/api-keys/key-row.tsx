import type { ApiKeyView } from '@govconnect/identity/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { type ChipTone, StateChip } from '@govconnect/ui/state-chip.tsx'
import { useNow } from '@govconnect/web/now.ts'
import { Ban, CircleCheck, type LucideIcon, RefreshCw, TimerOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import type { Scope } from './key-scopes.ts'
import { hasEnded, type KeyState } from './key-state.ts'

const looks: Record<KeyState, { tone: ChipTone; icon: LucideIcon }> = {
  active: { tone: 'done', icon: CircleCheck },
  ending: { tone: 'progress', icon: TimerOff },
  replaced: { tone: 'progress', icon: RefreshCw },
  expired: { tone: 'refused', icon: TimerOff },
  revoked: { tone: 'refused', icon: Ban },
}

const Fact = ({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) => (
  <div className={cn('min-w-0', wide && 'sm:col-span-3')}>
    <dt className="text-ink-3 text-small">{name}</dt>
    <dd className="break-words">{children}</dd>
  </div>
)

const Facts = ({ apiKey }: { apiKey: ApiKeyView }) => {
  const t = useT()
  const format = useFormat()
  const now = useNow()
  const { expires_at: expires, last_used_at: used, revoked_at: revoked, created_by: maker } = apiKey
  const made = format.dateTime(apiKey.created_at)
  return (
    <dl className="mt-2 grid grid-cols-1 gap-x-4 gap-y-2 sm:grid-cols-3">
      <Fact name={t('apiKeys.columns.used')}>{used ? format.ago(used, now) : t('apiKeys.neverUsed')}</Fact>
      {revoked ? (
        <Fact name={t('apiKeys.columns.revoked')}>{format.dateTime(revoked)}</Fact>
      ) : (
        <Fact name={t('apiKeys.columns.expires')}>{expires ? format.dateTime(expires) : t('apiKeys.noExpiry')}</Fact>
      )}
      <Fact name={t('apiKeys.columns.made')}>
        {maker.name ? t('apiKeys.madeBy', { name: maker.name, at: made }) : made}
      </Fact>
      <Fact wide name={t('apiKeys.columns.scopes')}>
        {apiKey.scopes.map((scope) => t(`apiKeys.scopes.${scope as Scope}`)).join(' · ')}
      </Fact>
      {apiKey.allowed_origins.length > 0 ? (
        <Fact wide name={t('apiKeys.columns.origins')}>
          <code className="font-mono text-small">{apiKey.allowed_origins.join('  ')}</code>
        </Fact>
      ) : null}
    </dl>
  )
}

type KeyRowProps = { apiKey: ApiKeyView; state: KeyState; onRotate: () => void; onRevoke: () => void }

export const KeyRow = ({ apiKey, state, onRotate, onRevoke }: KeyRowProps) => {
  const t = useT()
  return (
    <li className="border-line border-t px-4 py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h3 className="min-w-0 break-words font-bold">{apiKey.name}</h3>
        <StateChip {...looks[state]}>{t(`apiKeys.states.${state}`)}</StateChip>
        <code className="font-mono text-ink-3 text-small">gck_{apiKey.prefix}_…</code>
        {hasEnded(state) ? null : (
          <span className="ml-auto flex gap-2 max-sm:ml-0 max-sm:basis-full">
            {state === 'replaced' ? null : (
              <Button size="sm" onClick={onRotate} aria-label={`${t('apiKeys.rotate.run')}: ${apiKey.name}`}>
                <RefreshCw aria-hidden />
                {t('apiKeys.rotate.run')}
              </Button>
            )}
            <Button size="sm" onClick={onRevoke} aria-label={`${t('apiKeys.revoke.run')}: ${apiKey.name}`}>
              <Ban aria-hidden />
              {t('apiKeys.revoke.run')}
            </Button>
          </span>
        )}
      </div>
      <Facts apiKey={apiKey} />
    </li>
  )
}
