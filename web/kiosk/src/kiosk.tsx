import type { VisitView } from '@govconnect/queue/contract'
import type { Setup } from '@govconnect/web/device/session.ts'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { v7 } from 'uuid'
import type { AppProps } from './app.tsx'
import { begin, type Choice, choose, type Flow } from './flow/flow.ts'
import { atMoment } from './offline/at-moment.ts'
import type { Given } from './offline/counter.ts'
import { Services, Welcome } from './pages/choices.tsx'
import { loadEnglish, texts, useLanguage, useT } from './texts.ts'

// Later screens: fetched once the first one stands, so that nobody waits for them and a network that goes then takes nothing away.
const later = {
  english: loadEnglish,
  corner: () => import('./pages/corner.tsx'),
  idle: () => import('./flow/idle.tsx'),
  confirm: () => import('./pages/confirm.tsx'),
  checkIn: () => import('./pages/check-in.tsx'),
  details: () => import('./pages/details.tsx'),
  ticket: () => import('./pages/ticket-page.tsx'),
  qrCode: () => import('@govconnect/ui/qr-code.tsx'),
  connectPrinter: () => import('./pages/connect-printer.tsx'),
}
const Corner = lazy(later.corner)
const Idle = lazy(later.idle)
const Confirm = lazy(later.confirm)
const CheckIn = lazy(later.checkIn)
const Details = lazy(later.details)
const TicketPage = lazy(later.ticket)
const ConnectPrinter = lazy(later.connectPrinter)
/** On a kiosk that prints by its browser only. */
const PageSlip = lazy(() => import('./pages/page-slip.tsx'))

interface KioskProps extends AppProps {
  setup: Setup
  reachable: boolean
}

export const Kiosk = (props: KioskProps) => {
  const { device, counter, printing, shell, reachable } = props
  const language = useLanguage()
  const { config } = props.setup
  const setup = reachable ? props.setup : atMoment(props.setup, device.now(), language)
  const [flow, setFlow] = useState<Flow>(begin)
  const [given, setGiven] = useState<Given | null>(null)
  const [connecting, setConnecting] = useState(false)
  const go = (choice: Choice) => setFlow((before) => choose(before, choice, setup))
  const restart = useCallback(() => {
    setFlow(begin)
    setGiven(null)
    setConnecting(false)
    printing.forget()
    delete document.documentElement.dataset['text']
    void texts.speak(config.languages[0] ?? 'id')
    void device.refresh()
  }, [device, printing, config.languages])
  const atStart = flow.step === 'welcome' && !connecting
  useEffect(() => shell.visiting(!atStart), [shell, atStart])
  useEffect(() => {
    for (const load of Object.values(later)) void load().catch(() => {})
  }, [])

  const step = { ...props, setup, flow, go, given, setGiven, restart }
  return (
    <Suspense>
      {connecting ? (
        <ConnectPrinter printing={printing} printer={config.printer} onDone={restart} />
      ) : (
        <Step {...step} />
      )}
      {!atStart && (
        <Suspense>
          <Idle seconds={config.idle_seconds} onGone={restart} />
        </Suspense>
      )}
      <Suspense>
        <Corner
          reachable={reachable}
          unsynced={counter.unsynced()}
          printing={printing}
          onConnect={atStart ? () => setConnecting(true) : undefined}
        />
      </Suspense>
      {config.printer.way === 'page' && <PageSlip printing={printing} columns={config.printer.columns} />}
    </Suspense>
  )
}

interface StepProps extends KioskProps {
  flow: Flow
  go: (choice: Choice) => void
  given: Given | null
  setGiven: (given: Given) => void
  restart: () => void
}

const Step = (props: StepProps) => {
  const { device, counter, setup, flow, go, given, restart, printing, reachable } = props
  const service = setup.services.find(({ id }) => id === flow.service)
  const language = useLanguage()
  const give = useGive(props)
  const take = async (ofClass: string | null) => {
    if (!service) return
    const wish = { serviceId: service.id, class: ofClass, inputs: flow.inputs, person: flow.person, language }
    give({ given: await counter.take(wish, setup, reachable), service })
  }
  const onBack = () => go({ kind: 'back' })
  const shared = { setup, flow, onBack }
  if (flow.step === 'service')
    return (
      <Services
        key={flow.path.length}
        {...shared}
        reachable={reachable}
        onService={(id) => go({ kind: 'service', id })}
      />
    )
  if (flow.step === 'check_in')
    return (
      <CheckIn
        device={device}
        setup={setup}
        onBack={onBack}
        onDone={(visit, key) => give(givenBy(visit, key, setup))}
      />
    )
  if (flow.step === 'details' && service)
    return (
      <Details {...shared} service={service} onTold={(inputs, person) => go({ kind: 'details', inputs, person })} />
    )
  if (flow.step === 'confirm' && service)
    return <Confirm setup={setup} service={service} reachable={reachable} onBack={onBack} take={take} />
  if (flow.step === 'ticket' && given)
    return <TicketPage setup={setup} given={given} printing={printing} onDone={restart} />
  const onLanguage = (chosen: 'id' | 'en') => void texts.speak(chosen).then(() => go({ kind: 'language' }))
  return <Welcome setup={setup} onLanguage={onLanguage} onCheckIn={() => go({ kind: 'check_in' })} />
}

/** Shows a number and prints it; the screen does not wait for the paper. */
function useGive({ device, printing, setup, go, setGiven }: StepProps) {
  const t = useT()
  const language = useLanguage()
  return ({ given, service }: { given: Given; service: Setup['services'][number] | undefined }) => {
    setGiven(given)
    go({ kind: 'issued' })
    const of = { given, service, setup, language, at: device.now(), origin: location.origin, t }
    void printing.print(given.id, async () => (await import('./printing/slip.ts')).slipOf(of))
  }
}

/** The number of somebody who booked or joined from afar and is here now. Its paper has an id of its own: the key is nobody's business. */
function givenBy({ number, people_ahead, wait, service }: VisitView, key: string, setup: Setup) {
  const given: Given = {
    ...{ id: v7(), number, statusUrl: `/t/${setup.office.slug}/visits/${key}`, peopleAhead: people_ahead },
    ...{ wait, offline: false, checkedIn: true },
  }
  return { given, service: setup.services.find(({ id }) => id === service.id) }
}
