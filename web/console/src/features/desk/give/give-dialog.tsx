import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { Printer } from 'lucide-react'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useT } from '../../../app/texts.ts'
import { TroubleView } from '../../../app/trouble.tsx'
import type { BranchSetup } from '../../tickets/api/branch.ts'
import { joinableOf } from '../../tickets/targets.ts'
import { useFirstLanguage, useGiveNumber } from './api.ts'
import { type Asked, bodyOf, isReady } from './give.ts'
import { GiveFields } from './give-fields.tsx'
import { GivenNumber } from './given-number.tsx'
import { useWords } from './use-words.ts'

type GiveDialogProps = { branchId: string; setup: BranchSetup; onClose: () => void }

/** A number for whoever stands there: asked for, then shown, with its code for their telephone, and printed where a printer is. */
export const GiveDialog = ({ branchId, setup, onClose }: GiveDialogProps) => {
  const t = useT()
  const form = useId()
  const first = useFirstLanguage(branchId)
  const services = joinableOf(setup.services)
  const nobody = {
    ...{ serviceId: services[0]?.id ?? '', classCode: setup.policy.classes[0]?.code ?? '' },
    ...{ name: '', phone: '', inputs: {} },
  }
  const [filled, setFilled] = useState<Partial<Asked>>({})
  const asked: Asked = { ...nobody, language: first, ...filled }
  const visitor = useWords(asked.language)
  const give = useGiveNumber(branchId)
  const service = services.find(({ id }) => id === asked.serviceId)
  const ready = isReady(asked, service)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready && service && !give.isPending) give.mutate(bodyOf(asked, service))
  }
  /** The next in the hall often wants the same. */
  const another = () => {
    setFilled({ serviceId: asked.serviceId })
    give.reset()
  }
  const given = give.data
  const printing = useRef<HTMLButtonElement>(null)
  // What had the focus is gone with the form.
  useEffect(() => {
    if (given) printing.current?.focus()
  }, [given])
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={given ? t('desk.give.given', { number: given.ticket.number }) : t('desk.give.title')}
      {...(given ? {} : { description: t('desk.give.lead') })}
      footer={
        given ? (
          <>
            <Button onClick={onClose}>{t('desk.give.close')}</Button>
            <Button onClick={another}>{t('desk.give.another')}</Button>
            <Button ref={printing} tone="primary" onClick={() => window.print()}>
              <Printer aria-hidden />
              {t('desk.give.print')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" form={form} tone="primary" disabled={!ready} busy={give.isPending}>
              {t('desk.give.action')}
            </Button>
          </>
        )
      }
    >
      {given ? (
        <GivenNumber given={given} service={service} visitor={visitor} />
      ) : (
        <form id={form} onSubmit={submit} className="flex flex-col gap-4 pt-2">
          {give.error ? <TroubleView error={give.error} compact kept={t('errors.kept')} /> : null}
          <GiveFields
            asked={asked}
            services={services}
            classes={setup.policy.classes}
            onChange={(more) => setFilled((before) => ({ ...before, ...more }))}
          />
        </form>
      )}
    </Dialog>
  )
}
