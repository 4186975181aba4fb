import { CodeEntry } from '@govconnect/web/device/code-entry.tsx'
import type { Device, Setup } from '@govconnect/web/device/session.ts'
import { useCallback, useState } from 'react'
import { begin, type Choice, choose, type Flow } from './flow/flow.ts'
import { Idle } from './flow/idle.tsx'
import type { Counter, Given } from './offline/counter.ts'
import { CheckIn } from './pages/check-in.tsx'
import { Classes, Services, Welcome } from './pages/choices.tsx'
import { Confirm } from './pages/confirm.tsx'
import { Details } from './pages/details.tsx'
import { TicketPage } from './pages/ticket-page.tsx'
import { texts, useLanguage, useT } from './texts.ts'

interface AppProps {
  device: Device
  counter: Counter
}

export const App = ({ device, counter }: AppProps) => {
  const t = useT()
  const state = device.use()
  if (state.at === 'ready') {
    return <Kiosk device={device} counter={counter} setup={state.setup} reachable={state.reachable} />
  }
  if (state.at === 'starting') {
    return (
      <main className="grid min-h-dvh place-items-center text-title text-ink-2" role="status">
        {t('starting')}
      </main>
    )
  }
  const words = {
    ...{ title: t('pair.title'), help: t('pair.help'), label: t('pair.label'), submit: t('pair.submit') },
    ...{ away: t('pair.away'), revoked: t('pair.revoked') },
  }
  return <CodeEntry words={words} revoked={state.revoked} pair={device.pair} />
}

const Kiosk = ({ device, counter, setup, reachable }: AppProps & { setup: Setup; reachable: boolean }) => {
  const t = useT()
  const [flow, setFlow] = useState<Flow>(begin)
  const [given, setGiven] = useState<Given | null>(null)
  const go = (choice: Choice) => setFlow((before) => choose(before, choice, setup))
  const restart = useCallback(() => {
    setFlow(begin)
    setGiven(null)
    void texts.speak(setup.config.languages[0] ?? 'id')
    void device.refresh()
  }, [device, setup.config.languages])

  return (
    <>
      <Step
        device={device}
        counter={counter}
        setup={setup}
        flow={flow}
        go={go}
        given={given}
        setGiven={setGiven}
        restart={restart}
      />
      {flow.step !== 'welcome' && <Idle seconds={setup.config.idle_seconds} onGone={restart} />}
      {!reachable && (
        <p
          role="status"
          className="fixed top-4 right-4 rounded-md bg-progress-soft px-4 py-2 text-[20px] text-progress-text"
        >
          {t('offlineChip')}
          {counter.unsynced() > 0 && ` · ${t('unsynced', { count: counter.unsynced() })}`}
        </p>
      )}
    </>
  )
}

interface StepProps extends AppProps {
  setup: Setup
  flow: Flow
  go: (choice: Choice) => void
  given: Given | null
  setGiven: (given: Given) => void
  restart: () => void
}

const Step = ({ device, counter, setup, flow, go, given, setGiven, restart }: StepProps) => {
  const language = useLanguage()
  const service = setup.services.find(({ id }) => id === flow.service)
  const onBack = () => go({ kind: 'back' })
  const shared = { setup, flow, onBack }
  if (flow.step === 'service') return <Services {...shared} onService={(id) => go({ kind: 'service', id })} />
  if (flow.step === 'check_in') return <CheckIn device={device} setup={setup} onBack={onBack} />
  if (flow.step === 'class') return <Classes {...shared} onClass={(code) => go({ kind: 'class', code })} />
  if (flow.step === 'details' && service)
    return (
      <Details {...shared} service={service} onTold={(inputs, person) => go({ kind: 'details', inputs, person })} />
    )
  if (flow.step === 'confirm' && service) {
    const take = async () => {
      const { inputs, person } = flow
      setGiven(await counter.take({ serviceId: service.id, class: flow.class, inputs, person, language }, setup))
      go({ kind: 'issued' })
    }
    return <Confirm setup={setup} service={service} onBack={onBack} take={take} />
  }
  if (flow.step === 'ticket' && given) return <TicketPage setup={setup} given={given} onDone={restart} />
  const onLanguage = (chosen: 'id' | 'en') => void texts.speak(chosen).then(() => go({ kind: 'language' }))
  return <Welcome setup={setup} onLanguage={onLanguage} onCheckIn={() => go({ kind: 'check_in' })} />
}
