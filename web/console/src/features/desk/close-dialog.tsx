import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { type TextKey, useT } from '../../app/texts.ts'

type CloseDialogProps = {
  counter: string
  number: string
  choices: readonly string[]
  onChoose: (choice: 'complete' | 'hold' | 'return') => void
  onClose: () => void
}

/** A counter with a visitor is not closed over their head: first it is said what becomes of them. */
export const CloseDialog = ({ counter, number, choices, onChoose, onClose }: CloseDialogProps) => {
  const t = useT()
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('desk.closeWith', { counter, number })}
      description={t('desk.closeWithLead')}
      footer={<Button onClick={onClose}>{t('desk.stayOpen')}</Button>}
    >
      <ul className="flex flex-col gap-2 pt-2">
        {choices.map((choice) => (
          <li key={choice}>
            <button
              type="button"
              onClick={() => onChoose(choice as 'complete' | 'hold' | 'return')}
              className="w-full rounded-md border border-line-strong px-4 py-3 text-left hover:bg-hover"
            >
              <span className="block font-semibold">{t(`tickets.closing.${choice}` as TextKey)}</span>
              <span className="block text-ink-2 text-small">{t(`desk.closingDetail.${choice}` as TextKey)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
