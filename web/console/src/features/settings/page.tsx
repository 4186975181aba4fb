import { Tabs } from '@govconnect/ui/tabs.tsx'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useT } from '../../app/texts.ts'
import { usePageTitle } from '../../shell/page-title.ts'
import { useCan } from '../session/api/me.ts'
import { ChannelsTab } from './channels-tab.tsx'
import { HealthTab } from './health-tab.tsx'
import { ProfileTab } from './profile-tab.tsx'
import { type SettingsTabName, settingsTabs } from './search.ts'
import { SecurityTab } from './security-tab.tsx'

const route = getRouteApi('/signed-in/pengaturan')

export const SettingsPage = () => {
  const t = useT()
  usePageTitle(t('shell.settings'))
  const { tab = 'profile' } = route.useSearch()
  const navigate = useNavigate()
  const seesChannels = useCan('conversations.read')
  const seesSystem = useCan('system.read')
  const shown = settingsTabs.filter(
    (one) => !(one === 'channels' && !seesChannels) && !(one === 'health' && !seesSystem),
  )
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
          {tab === 'channels' && seesChannels ? <ChannelsTab /> : null}
          {tab === 'health' && seesSystem ? <HealthTab /> : null}
        </div>
      </div>
    </div>
  )
}
