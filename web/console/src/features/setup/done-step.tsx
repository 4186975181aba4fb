import { Button } from '@govconnect/ui/button.tsx'
import { Link } from '@tanstack/react-router'
import { PartyPopper } from 'lucide-react'
import { useT } from '../../app/texts.ts'

export const DoneStep = () => {
  const t = useT()
  return (
    <div className="appear-up">
      <span className="mb-4 flex size-12 items-center justify-center rounded-md bg-done-soft text-done-text">
        <PartyPopper aria-hidden className="size-6" />
      </span>
      <h1 className="font-bold text-title">{t('setup.doneTitle')}</h1>
      <p className="mt-1 mb-5 text-ink-2">{t('setup.doneLead')}</p>
      <div className="flex flex-col gap-2">
        <Button asChild tone="primary" size="block">
          <Link to="/simulator">{t('setup.toSimulator')}</Link>
        </Button>
        <Button asChild size="block">
          <Link to="/">{t('setup.toHome')}</Link>
        </Button>
      </div>
    </div>
  )
}
