import type { BranchView } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Segmented } from '@govconnect/ui/segmented.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { Monitor, Tablet } from 'lucide-react'
import { useId, useState } from 'react'
import { newKey } from '../../app/api.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useAddDevice } from './api/devices.ts'
import type { Coded } from './pair-code.tsx'

type AddDeviceProps = {
  branches: readonly BranchView[]
  branch: BranchView
  onClose: () => void
  onCoded: (coded: Coded) => void
}

/** A place for a kiosk or display; the answer is the code to type on it. */
export const AddDevice = ({ branches, branch, onClose, onCoded }: AddDeviceProps) => {
  const t = useT()
  const formId = useId()
  const [key] = useState(newKey)
  const [tried, setTried] = useState(false)
  const [draft, setDraft] = useState({ branch_id: branch.id, kind: 'kiosk' as 'kiosk' | 'display', name: '' })
  const add = useAddDevice(key)
  const change = (part: Partial<typeof draft>) => {
    setDraft({ ...draft, ...part })
    if (add.error) add.reset()
  }
  const send = () => {
    setTried(true)
    if (draft.name.trim() === '') return
    add.mutate(draft, {
      onSuccess: ({ device, code, expires_at }) => onCoded({ device, code, expiresAt: expires_at }),
    })
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('devices.add')}
      description={t('devices.addLead')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} tone="primary" busy={add.isPending}>
            {t('devices.makeCode')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
        className="flex flex-col gap-4"
      >
        {add.error ? <TroubleView error={add.error} compact kept={t('errors.kept')} /> : null}
        <Field
          label={t('devices.name')}
          hint={t('devices.nameHint')}
          {...(tried && draft.name.trim() === '' ? { error: t('errors.required') } : {})}
        >
          {(ids) => (
            <Input
              {...ids}
              value={draft.name}
              onChange={(event) => change({ name: event.target.value })}
              maxLength={80}
              autoComplete="off"
            />
          )}
        </Field>
        <Segmented
          label={t('devices.kind')}
          value={draft.kind}
          onChange={(kind) => change({ kind: kind as 'kiosk' | 'display' })}
          options={[
            { value: 'kiosk', label: t('devices.kinds.kiosk'), icon: Tablet },
            { value: 'display', label: t('devices.kinds.display'), icon: Monitor },
          ]}
        />
        <Field label={t('places.branch')}>
          {(ids) => (
            <Select
              {...ids}
              value={draft.branch_id}
              onChange={(event) => change({ branch_id: event.target.value })}
              options={branches.filter(({ archived }) => !archived).map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
      </form>
    </Dialog>
  )
}
