import type { Setup } from '@govconnect/web/device/session.ts'
import { type FormEvent, useId } from 'react'
import type { Flow, Service } from '../flow/flow.ts'
import { useLanguage, useT } from '../texts.ts'
import { BigButton } from './big-button.tsx'
import { Frame } from './frame.tsx'

interface DetailsProps {
  setup: Setup
  service: Service
  flow: Flow
  onBack: () => void
  onTold: (inputs: Record<string, string>, person: Flow['person']) => void
}

const patterns = { text: undefined, digits: '\\d{1,40}', phone: '\\+?[\\d\\s.\\-]{8,20}', nik: '\\d{16}' } as const

interface AskProps {
  name: string
  label: string
  required: boolean
  kind: keyof typeof patterns
  value: string | undefined
}

const Ask = ({ name, label, required, kind, value }: AskProps) => {
  const t = useT()
  const id = useId()
  return (
    <p className="flex flex-col gap-2">
      <label htmlFor={id} className="text-[24px] font-medium">
        {label} {!required && <span className="font-normal text-ink-2">({t('details.optional')})</span>}
      </label>
      <input
        id={id}
        name={name}
        defaultValue={value}
        required={required}
        pattern={patterns[kind]}
        inputMode={kind === 'text' ? 'text' : kind === 'phone' ? 'tel' : 'numeric'}
        autoComplete="off"
        className="rounded-md border-2 border-line-strong bg-surface px-5 py-4 text-[28px]"
      />
    </p>
  )
}

const Details = ({ setup, service, flow, onBack, onTold }: DetailsProps) => {
  const t = useT()
  const language = useLanguage()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const said = (name: string) => String(new FormData(event.currentTarget).get(name) ?? '').trim()
    const inputs = service.inputs.map(({ key }) => [key, said(`input.${key}`)] as const).filter(([, value]) => value)
    const name = said('name')
    const phone = said('phone')
    onTold(Object.fromEntries(inputs), { ...(name ? { name } : {}), ...(phone ? { phone } : {}) })
  }
  return (
    <Frame title={t('details.title')} help={setup.config.staff_help[language]} onBack={onBack}>
      <form onSubmit={submit} className="flex max-w-200 flex-col gap-6">
        {service.inputs.map(({ key, label, kind, required }) => (
          <Ask
            key={key}
            name={`input.${key}`}
            label={label[language]}
            kind={kind}
            required={required}
            value={flow.inputs[key]}
          />
        ))}
        {setup.config.ask_name && (
          <Ask name="name" label={t('details.name')} kind="text" required={false} value={flow.person.name} />
        )}
        {setup.config.ask_phone && (
          <Ask name="phone" label={t('details.phone')} kind="phone" required={false} value={flow.person.phone} />
        )}
        <BigButton look="main" type="submit">
          {t('details.next')}
        </BigButton>
      </form>
    </Frame>
  )
}

export { Details as default }
