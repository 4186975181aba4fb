import { Button } from '@govconnect/ui/button.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useDeleteTenant } from './api/tenants.ts'
import type { Office } from './office-menu.tsx'

type Fate = 'keep' | 'erase'

const FateChoice = ({ value, onChange }: { value: Fate; onChange: (fate: Fate) => void }) => {
  const t = useT()
  return (
    <fieldset>
      <legend className="mb-1 font-semibold text-ink-2 text-small">{t('tenants.deletion.data')}</legend>
      <div className="flex flex-col gap-2">
        {(['keep', 'erase'] as const).map((fate) => (
          <label
            key={fate}
            className={cn(
              'flex cursor-pointer gap-3 rounded-md border p-3',
              fate === value ? 'border-primary bg-primary-soft' : 'border-line-strong hover:bg-hover',
            )}
          >
            <input
              type="radio"
              name="fate"
              checked={fate === value}
              onChange={() => onChange(fate)}
              className="mt-0.5 size-[18px] shrink-0 accent-primary"
            />
            <span>
              <span className="block font-semibold">{t(`tenants.deletion.fates.${fate}`)}</span>
              <span className="block text-ink-2 text-small">{t(`tenants.deletion.details.${fate}`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type DeleteDialogProps = { office: Office; onClose: () => void; onDeleted: (() => void) | undefined }

/** Cannot be taken back, so the slug is typed once more. */
export const DeleteDialog = ({ office, onClose, onDeleted }: DeleteDialogProps) => {
  const t = useT()
  const remove = useDeleteTenant(office.id)
  const [typed, setTyped] = useState('')
  const [fate, setFate] = useState<Fate>('keep')
  const run = () => {
    if (typed.trim() !== office.slug || remove.isPending) return
    remove.mutate(
      { confirm: typed.trim(), data: fate },
      {
        onSuccess: () => {
          void say(t('tenants.deletion.started', { name: office.name }))
          onClose()
          onDeleted?.()
        },
      },
    )
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('tenants.deletion.title', { name: office.name })}
      description={t('tenants.deletion.lead')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="danger" busy={remove.isPending} disabled={typed.trim() !== office.slug} onClick={run}>
            {t('tenants.delete')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run()
        }}
        className="flex flex-col gap-4"
      >
        {remove.error ? <TroubleView error={remove.error} compact /> : null}
        <Field label={t('tenants.deletion.type', { slug: office.slug })}>
          {(ids) => (
            <Input
              {...ids}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          )}
        </Field>
        <FateChoice value={fate} onChange={setFate} />
      </form>
    </Dialog>
  )
}
