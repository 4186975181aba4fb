import { Button } from '@govconnect/ui/button.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { Building2, SkipForward } from 'lucide-react'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'

type OfficeStepProps = { busy: boolean; onBack: () => void; onDone: (joinSample: boolean) => void }

export const OfficeStep = ({ busy, onBack, onDone }: OfficeStepProps) => {
  const t = useT()
  const [sample, setSample] = useState(true)
  const choices = [
    { value: true, icon: Building2, title: t('setup.sample'), detail: t('setup.sampleDetail') },
    { value: false, icon: SkipForward, title: t('setup.none'), detail: t('setup.noneDetail') },
  ]
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onDone(sample)
      }}
    >
      <fieldset>
        <legend>
          <h1 className="font-bold text-title">{t('setup.officeTitle')}</h1>
        </legend>
        <p className="mt-1 mb-4 text-ink-2">{t('setup.officeLead')}</p>
        <div className="flex flex-col gap-3">
          {choices.map(({ value, icon: Icon, title, detail }) => (
            <label
              key={title}
              className={cn(
                'flex cursor-pointer gap-3 rounded-md border p-4 focus-within:outline-2 focus-within:outline-focus focus-within:outline-offset-2',
                value === sample ? 'border-primary bg-primary-soft' : 'border-line-strong bg-surface hover:bg-hover',
              )}
            >
              <input
                type="radio"
                name="office"
                checked={value === sample}
                onChange={() => setSample(value)}
                className="sr-only"
              />
              <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-primary-text" />
              <span>
                <span className="block font-bold">{title}</span>
                <span className="block text-ink-2">{detail}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="mt-5 flex gap-2">
        <Button onClick={onBack} size="lg">
          {t('common.back')}
        </Button>
        <Button type="submit" tone="primary" size="lg" busy={busy} className="flex-1">
          {t('setup.finish')}
        </Button>
      </div>
    </form>
  )
}
