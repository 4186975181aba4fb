import { ProblemError } from '@govconnect/kernel/contract'
import { checkInByKey } from '@govconnect/queue/contract'
import type { Device, Setup } from '@govconnect/web/device/session.ts'
import { type FormEvent, useState } from 'react'
import { useLanguage, useT } from '../texts.ts'
import { BigButton } from './big-button.tsx'
import { Frame } from './frame.tsx'

interface CheckInProps {
  device: Device
  setup: Setup
  onBack: () => void
}

/** A QR reader types like a keyboard: the address of the visit and Enter. The key is its last part. */
const keyIn = (typed: string): string => typed.trim().split('/').at(-1) ?? ''

export const CheckIn = ({ device, setup, onBack }: CheckInProps) => {
  const t = useT()
  const language = useLanguage()
  const [said, setSaid] = useState<{ text: string; isFault: boolean } | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const key = keyIn(String(new FormData(form).get('key') ?? ''))
    form.reset()
    device.api
      .call(checkInByKey, { body: { request_id: crypto.randomUUID(), key } })
      .then(({ number }) => setSaid({ text: t('checkIn.done', { number }), isFault: false }))
      .catch((error: unknown) => {
        const text = error instanceof ProblemError && error.status < 500 ? error.problem.detail : t('pair.away')
        setSaid({ text, isFault: true })
      })
  }
  return (
    <Frame title={t('checkIn.title')} help={setup.config.staff_help[language]} onBack={onBack}>
      <form onSubmit={submit} className="flex max-w-200 flex-col gap-6">
        <label className="flex flex-col gap-2 text-[24px]">
          {t('checkIn.help')}
          <input
            name="key"
            required
            autoComplete="off"
            aria-label={t('checkIn.label')}
            className="rounded-md border-2 border-line-strong bg-surface px-5 py-4 text-[28px]"
          />
        </label>
        <BigButton look="main" type="submit">
          {t('checkIn.submit')}
        </BigButton>
      </form>
      {said && (
        <p
          role={said.isFault ? 'alert' : 'status'}
          className={`rounded-md p-5 text-[24px] ${said.isFault ? 'bg-danger-soft text-danger-text' : 'bg-done-soft text-done-text'}`}
        >
          {said.text}
        </p>
      )}
    </Frame>
  )
}
