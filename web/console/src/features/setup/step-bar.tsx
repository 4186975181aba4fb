import { cn } from '@govconnect/ui/cn.ts'
import { Check } from 'lucide-react'
import { useT } from '../../app/texts.ts'

const steps = ['account', 'office', 'done'] as const

export const StepBar = ({ step }: { step: (typeof steps)[number] }) => {
  const t = useT()
  const words = { account: t('setup.stepAccount'), office: t('setup.stepOffice'), done: t('setup.stepDone') }
  const at = steps.indexOf(step)
  return (
    <ol aria-label={t('setup.steps')} className="mb-6 flex items-center gap-2">
      {steps.map((one, position) => (
        <li key={one} aria-current={one === step ? 'step' : undefined} className="flex flex-1 flex-col gap-2">
          <span aria-hidden className={cn('h-1 rounded-full', position <= at ? 'bg-primary' : 'bg-sunken')} />
          <span
            className={cn(
              'flex items-center gap-1 font-semibold text-small',
              position <= at ? 'text-primary-text' : 'text-ink-3',
            )}
          >
            {position < at ? <Check aria-hidden className="size-3.5" /> : null}
            {words[one]}
          </span>
        </li>
      ))}
    </ol>
  )
}
