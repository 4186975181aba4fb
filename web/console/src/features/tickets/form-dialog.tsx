import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { type FormEvent, type ReactNode, useId } from 'react'
import { useT } from '../../app/texts.ts'

type FormDialogProps = {
  title: string
  description?: string
  action: string
  danger?: boolean
  ready?: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A few questions about one action; Enter answers them. */
export const FormDialog = (props: FormDialogProps) => {
  const t = useT()
  const form = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (props.ready === false) return
    props.onSubmit()
    props.onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={props.title}
      {...(props.description ? { description: props.description } : {})}
      footer={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={form} tone={props.danger ? 'danger' : 'primary'} disabled={props.ready === false}>
            {props.action}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-4 pt-2">
        {props.children}
      </form>
    </Dialog>
  )
}
