import { Button } from '@govconnect/ui/button.tsx'
import { Sheet } from '@govconnect/ui/dialog.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { useMedia } from '@govconnect/web/now.ts'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PlugZap, Wrench } from 'lucide-react'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useLiveEvents } from '../../shell/live.ts'
import { usePageTitle } from '../../shell/page-title.ts'
import { phonesKey, useNumbers, usePhones } from './api/phones.ts'
import { Phone } from './phone.tsx'
import { PhonePicker } from './phone-picker.tsx'
import { Tools } from './tools.tsx'

const useFreshLists = () => {
  const queries = useQueryClient()
  useLiveEvents(({ name }) => {
    if (name === 'simulator.phone.changed' || name === 'simulator.thread.changed')
      void queries.invalidateQueries({ queryKey: phonesKey })
    if (name === 'simulator.webhook.posted') {
      void queries.invalidateQueries({ queryKey: ['simulator', 'webhooks'] })
      void queries.invalidateQueries({ queryKey: ['simulator', 'journal'] })
    }
    if (name === 'simulator.clock.advanced') void queries.invalidateQueries()
  })
}

/** Citizen's phones on the left; on the right what the office's machinery makes of it. */
export const SimulatorPage = () => {
  const t = useT()
  usePageTitle(t('simulator.title'))
  useFreshLists()
  const numbers = useNumbers()
  const phones = usePhones()
  const [chosen, setChosen] = useState<string | null>(null)
  const [chosenNumber, setChosenNumber] = useState<string | null>(null)
  const [tools, setTools] = useState(false)
  const roomy = useMedia('(min-width: 1024px)')
  const number = numbers.data?.find((one) => one.id === chosenNumber) ?? numbers.data?.[0]
  const phone = phones.data?.find((one) => one.wa_id === chosen) ?? phones.data?.[0]
  const error = numbers.error ?? phones.error
  if (error)
    return (
      <div className="p-4">
        <TroubleView
          error={error}
          onRetry={() => {
            void numbers.refetch()
            void phones.refetch()
          }}
        />
      </div>
    )
  if (!numbers.data || !phones.data) return <SkeletonRows rows={7} />
  if (!number || !phone)
    return (
      <EmptyState
        icon={PlugZap}
        title={t('simulator.noNumber')}
        detail={t('simulator.noNumberDetail')}
        action={
          <Button asChild tone="primary">
            <Link to="/pengaturan" search={{ tab: 'channels' }}>
              {t('shell.settings')}
            </Link>
          </Button>
        }
      />
    )
  const panel = <Tools phone={phone} number={number} onShowPhone={setChosen} />
  return (
    <div className="flex min-h-0 flex-1">
      <section
        aria-label={t('simulator.phones')}
        className="flex min-h-0 min-w-0 flex-1 flex-col lg:max-w-[480px] lg:flex-none lg:basis-[440px]"
      >
        <PhonePicker
          phones={phones.data}
          selected={phone.wa_id}
          onSelect={setChosen}
          numbers={numbers.data}
          number={number.id}
          onNumber={setChosenNumber}
          action={
            roomy ? null : (
              <Button size="sm" onClick={() => setTools(true)}>
                <Wrench aria-hidden />
                {t('simulator.tools')}
              </Button>
            )
          }
        />
        <Phone key={`${phone.wa_id}-${number.id}`} phone={phone} number={number} />
      </section>
      {roomy ? (
        <section
          aria-label={t('simulator.tools')}
          className="flex min-h-0 min-w-0 flex-1 flex-col border-line border-l bg-surface"
        >
          {panel}
        </section>
      ) : (
        <Sheet open={tools} onOpenChange={setTools} title={t('simulator.tools')}>
          {panel}
        </Sheet>
      )}
    </div>
  )
}
