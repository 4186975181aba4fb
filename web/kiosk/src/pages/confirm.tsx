import { ProblemError } from '@govconnect/kernel/contract'
import type { Setup } from '@govconnect/web/device/session.ts'
import { useState } from 'react'
import type { Service } from '../flow/flow.ts'
import { useLanguage, useT } from '../texts.ts'
import { BigButton } from './big-button.tsx'
import { Frame } from './frame.tsx'

interface ConfirmProps {
  setup: Setup
  service: Service
  /** Without a network nobody knows how many wait. */
  reachable: boolean
  onBack: () => void
  /** Resolves when the number is on screen. */
  take: () => Promise<void>
}

const Confirm = ({ setup, service, reachable, onBack, take }: ConfirmProps) => {
  const t = useT()
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const away = t(window.isSecureContext ? 'fault.away' : 'fault.insecure')
  const press = () => {
    setBusy(true)
    setFault(null)
    take().catch((error: unknown) => {
      setBusy(false)
      setFault(error instanceof ProblemError && error.status < 500 ? error.problem.detail : away)
    })
  }
  const title = t('confirm.title', { service: service.name[language] })
  return (
    <Frame title={title} help={setup.config.staff_help[language]} onBack={onBack}>
      {reachable && (
        <p className="text-[24px]">
          {t('confirm.waiting')}: <strong>{t('confirm.people', { count: service.waiting })}</strong>
        </p>
      )}
      {service.bring.length > 0 && (
        <section>
          <h2 className="text-[24px] font-semibold">{t('confirm.bring')}</h2>
          <ul className="mt-2 list-disc pl-8 text-[24px] leading-snug">
            {service.bring.map((one) => (
              <li key={one.id}>{one[language]}</li>
            ))}
          </ul>
        </section>
      )}
      {fault && (
        <p role="alert" className="rounded-md bg-danger-soft p-5 text-[24px] text-danger-text">
          {fault}
        </p>
      )}
      <BigButton look="main" onClick={press} disabled={busy}>
        {t('confirm.take')}
      </BigButton>
    </Frame>
  )
}

export { Confirm as default }
