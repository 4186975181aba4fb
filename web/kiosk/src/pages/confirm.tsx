import { ProblemError } from '@govconnect/kernel/contract'
import type { Setup } from '@govconnect/web/device/session.ts'
import { useState } from 'react'
import { ownClasses, type Service } from '../flow/flow.ts'
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
  take: (ofClass: string | null) => Promise<void>
}

const Confirm = ({ setup, service, reachable, onBack, take }: ConfirmProps) => {
  const t = useT()
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const away = t(window.isSecureContext ? 'fault.away' : 'fault.insecure')
  const press = (ofClass: string | null) => {
    setBusy(true)
    setFault(null)
    take(ofClass).catch((error: unknown) => {
      setBusy(false)
      setFault(error instanceof ProblemError && error.status < 500 ? error.problem.detail : away)
    })
  }
  const classes = ownClasses(setup)
  const title = t('confirm.title', { service: service.name[language] })
  return (
    <Frame title={title} help={setup.config.staff_help[language]} onBack={onBack}>
      {reachable && <p className="text-[24px]">{t('service.waiting', { count: service.waiting })}</p>}
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
      <BigButton look="main" onClick={() => press(null)} disabled={busy}>
        {t('confirm.take')}
      </BigButton>
      {classes.length > 0 && (
        <section className="flex flex-col gap-4">
          <h2 className="text-[24px] font-semibold">{t('class.title')}</h2>
          <div className="grid gap-4 landscape:grid-cols-3">
            {classes.map(({ code, label }) => (
              <BigButton key={code} onClick={() => press(code)} disabled={busy}>
                {label[language]}
              </BigButton>
            ))}
          </div>
        </section>
      )}
    </Frame>
  )
}

export { Confirm as default }
