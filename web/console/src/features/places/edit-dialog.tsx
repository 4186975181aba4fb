import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { type ReactNode, useId } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import type { PlaceKind } from './api/save-place.ts'
import { ConflictView } from './conflict-view.tsx'
import type { Edit } from './use-edit.ts'

type EditDialogProps<K extends PlaceKind> = {
  edit: Pick<Edit<K>, 'save' | 'conflict' | 'error' | 'busy' | 'before' | 'faulty'>
  title: string
  description?: string | undefined
  width?: 'sm' | 'md' | 'lg'
  /** Names of the fields, for the table of what somebody else changed. */
  labels: Readonly<Record<string, string>>
  names: ReadonlyMap<string, string>
  onClose: () => void
  children: ReactNode
}

/** The frame of every form here: buttons, what went wrong, what somebody else changed. */
export const EditDialog = <K extends PlaceKind>(props: EditDialogProps<K>) => {
  const { edit, title, description, width = 'md', labels, names, onClose, children } = props
  const t = useT()
  const formId = useId()
  return (
    <Dialog
      open
      width={width}
      onOpenChange={(open) => !open && onClose()}
      title={title}
      {...(description ? { description } : {})}
      footer={
        <>
          {edit.faulty ? (
            <p role="status" className="mr-auto self-center font-medium text-danger-text text-small max-md:basis-full">
              {t('places.mend')}
            </p>
          ) : null}
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} tone="primary" busy={edit.busy}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          edit.save()
        }}
        noValidate
        className="flex flex-col gap-4"
      >
        {edit.error ? <TroubleView error={edit.error} compact kept={t('errors.kept')} /> : null}
        {edit.conflict && edit.before ? (
          <ConflictView before={edit.before} now={edit.conflict} labels={labels} names={names} onSave={edit.save} />
        ) : null}
        {children}
      </form>
    </Dialog>
  )
}
