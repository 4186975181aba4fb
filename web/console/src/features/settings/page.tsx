import type { Permission } from '@govconnect/kernel/contract'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { Tabs } from '@govconnect/ui/tabs.tsx'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { tidy } from '../../app/search.ts'
import { useT } from '../../app/texts.ts'
import { Forbidden } from '../../shell/forbidden.tsx'
import { usePageTitle } from '../../shell/page-title.ts'
import { useMe } from '../session/api/me.ts'
import { ChannelsTab } from './channels-tab.tsx'
import { HealthTab } from './health-tab.tsx'
import { ProfileTab } from './profile-tab.tsx'
import { type SettingsTabName, settingsTabs } from './search.ts'
import { SecurityTab } from './security-tab.tsx'

const KeysTab = lazy(async () => ({ default: (await import('../api-keys/keys-tab.tsx')).KeysTab }))

/** The right that a tab asks for; whoever lacks it does not see the tab. */
const needs: Partial<Record<SettingsTabName, Permission>> = {
  channels: 'conversations.read',
  keys: 'tenant.admin',
  health: 'system.read',
}

const route = getRouteApi('/signed-in/pengaturan')

export const SettingsPage = () => {
  const t = useT()
  usePageTitle(t('shell.settings'))
  const { tab = 'profile', ended = false } = route.useSearch()
  const navigate = useNavigate()
  const { permissions } = useMe()
  const missing = (one: SettingsTabName) => {
    const needed = needs[one]
    return needed && !permissions.includes(needed) ? needed : null
  }
  const forbidden = missing(tab)
  const shown = settingsTabs.filter((one) => !missing(one))
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <Tabs
        className="shrink-0 bg-surface"
        label={t('shell.settings')}
        value={tab}
        onChange={(next) =>
          void navigate({
            to: '/pengaturan',
            search: next === 'profile' ? {} : { tab: next as SettingsTabName },
            replace: true,
          })
        }
        items={shown.map((value) => ({ value, label: t(`settings.tabs.${value}`) }))}
      />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex max-w-3xl flex-col gap-4 p-4 md:p-6">
          {tab === 'profile' ? <ProfileTab /> : null}
          {tab === 'security' ? <SecurityTab /> : null}
          {tab === 'channels' && !forbidden ? <ChannelsTab /> : null}
          {tab === 'keys' && !forbidden ? (
            <Suspense fallback={<SkeletonRows rows={3} />}>
              <KeysTab
                ended={ended}
                onEnded={(shown) =>
                  void navigate({ to: '/pengaturan', search: tidy({ tab, ended: shown || undefined }), replace: true })
                }
              />
            </Suspense>
          ) : null}
          {tab === 'health' && !forbidden ? <HealthTab /> : null}
          {forbidden ? <Forbidden permission={forbidden} /> : null}
        </div>
      </div>
    </div>
  )
}
