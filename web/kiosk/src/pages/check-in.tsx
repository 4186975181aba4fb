import { ProblemError } from '@govconnect/kernel/contract'
import { checkInByKey, type VisitView } from '@govconnect/queue/contract'
import type { Device, Setup } from '@govconnect/web/device/session.ts'
import { type FormEvent, useState } from 'react'
import { v7 } from 'uuid'
import { useLanguage, useT } from '../texts.ts'
import { BigButton } from './big-button.tsx'
import { Camera, canScan } from './camera.tsx'
import { Frame } from './frame.tsx'
import { keyIn } from './visit-key.ts'

interface CheckInProps {
  device: Device
  setup: Setup
  onBack: () => void
  /** The visitor is in the line now; `key` opens the page of the visit. */
  onDone: (visit: VisitView, key: string) => void
}

const CheckIn = ({ device, setup, onBack, onDone }: CheckInProps) => {
  const t = useT()
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const checkIn = (text: string) => {
    const key = keyIn(text)
    setBusy(true)
    setFault(null)
    device.api.call(checkInByKey, { body: { request_id: v7(), key } }).then(
      (visit) => onDone(visit, key),
      (error: unknown) => {
        setBusy(false)
        setFault(error instanceof ProblemError && error.status < 500 ? error.problem.detail : t('pair.away'))
      },
    )
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    checkIn(String(new FormData(form).get('key') ?? ''))
    form.reset()
    form.querySelector('input')?.focus()
  }
  return (
    <Frame title={t('checkIn.title')} help={setup.config.staff_help[language]} onBack={onBack}>
      <form onSubmit={submit} className="flex max-w-200 flex-col gap-6">
        <label className="flex flex-col gap-2 text-[24px]">
          {t('checkIn.help')}
          <input
            name="key"
            // biome-ignore lint/a11y/noAutofocus: a code reader types wherever the focus is
            autoFocus
            required
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-label={t('checkIn.label')}
            className="rounded-md border-2 border-line-strong bg-surface px-5 py-4 text-[28px]"
          />
        </label>
        <BigButton look="main" type="submit" disabled={busy}>
          {t('checkIn.submit')}
        </BigButton>
      </form>
      {canScan() && <Camera onCode={checkIn} />}
      {fault && (
        <p role="alert" className="rounded-md bg-danger-soft p-5 text-[24px] text-danger-text">
          {fault}
        </p>
      )}
    </Frame>
  )
}

export { CheckIn as default }
