import type { Setup } from '@govconnect/web/device/session.ts'
import { childrenOf, type Flow } from '../flow/flow.ts'
import { useLanguage, useT } from '../texts.ts'
import { BigButton } from './big-button.tsx'
import { Frame } from './frame.tsx'

interface StepProps {
  setup: Setup
  flow: Flow
  onBack: () => void
}

const languageNames = { id: 'Bahasa Indonesia', en: 'English' } as const

interface WelcomeProps {
  setup: Setup
  onLanguage: (language: 'id' | 'en') => void
  onCheckIn: () => void
}

export const Welcome = ({ setup, onLanguage, onCheckIn }: WelcomeProps) => {
  const t = useT()
  const language = useLanguage()
  return (
    <Frame
      title={`${t('welcome.title')} · ${setup.config.brand?.name ?? setup.office.name}`}
      help={setup.config.staff_help[language]}
    >
      <p className="text-[24px] text-ink-2">{t('welcome.choose')}</p>
      <div className="grid gap-6 landscape:grid-cols-2">
        {setup.config.languages.map((one) => (
          <BigButton key={one} look="main" onClick={() => onLanguage(one)}>
            <span lang={one}>{languageNames[one]}</span>
          </BigButton>
        ))}
      </div>
      <BigButton onClick={onCheckIn}>{t('welcome.checkIn')}</BigButton>
    </Frame>
  )
}

interface ServicesProps extends StepProps {
  /** Without a network nobody knows how many wait. */
  reachable: boolean
  onService: (id: string) => void
}

export const Services = ({ setup, flow, reachable, onBack, onService }: ServicesProps) => {
  const t = useT()
  const language = useLanguage()
  const shown = childrenOf(setup.services, flow.path.at(-1) ?? null)
  return (
    <Frame title={t('service.title')} help={setup.config.staff_help[language]} onBack={onBack}>
      {shown.length === 0 && <p className="text-[24px]">{t('service.none')}</p>}
      <ul className="grid gap-5 landscape:grid-cols-2">
        {shown.map((service) => {
          const leads = childrenOf(setup.services, service.id).length > 0
          const closed = !leads && !service.open
          const note = leads
            ? t('service.more')
            : closed
              ? (service.closed_because ?? t('service.closed'))
              : reachable
                ? t('service.waiting', { count: service.waiting })
                : null
          return (
            <li key={service.id} className="grid">
              <BigButton onClick={() => onService(service.id)} disabled={closed}>
                <span className="block text-left text-[28px]">{service.name[language]}</span>
                {note && <span className="mt-1 block text-left text-[20px] font-normal text-ink-2">{note}</span>}
              </BigButton>
            </li>
          )
        })}
      </ul>
    </Frame>
  )
}
