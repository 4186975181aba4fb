import type { CaseDetail } from '@govconnect/cases/contract'
import { Composer } from '@govconnect/ui/composer.tsx'
import { Segmented } from '@govconnect/ui/segmented.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { useHotkeys } from '@govconnect/web/hotkeys.ts'
import { Check, Lock, MessageSquareText } from 'lucide-react'
import { useRef, useState } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useNoteCase } from './api/write-case.ts'

/** Internal unless told: a note meant for colleagues must not reach the citizen by a slip. */
export const NoteBox = ({ item }: { item: CaseDetail }) => {
  const t = useT()
  const write = useNoteCase(item)
  const [note, setNote] = useState('')
  const [visibility, setVisibility] = useState<'internal' | 'public'>('internal')
  const box = useRef<HTMLTextAreaElement>(null)
  useHotkeys([
    { keys: 'N', label: t('cases.actions.note'), group: t('shell.groupPage'), run: () => box.current?.focus() },
  ])
  const send = () =>
    write.mutate(
      { note, visibility },
      {
        onSuccess: () => {
          setNote('')
          void say(t('cases.note.saved'))
        },
      },
    )
  return (
    <div className="border-line border-t bg-surface p-3 max-xl:sticky max-xl:bottom-0 max-xl:order-4 max-xl:mt-auto">
      {write.error ? <TroubleView error={write.error} compact kept={t('errors.kept')} /> : null}
      <Composer
        value={note}
        onChange={setNote}
        onSend={send}
        busy={write.isPending}
        textareaRef={box}
        paper={visibility === 'internal' ? 'note' : 'reply'}
        label={t('cases.note.label')}
        placeholder={t('cases.note.placeholder')}
        sendLabel={t('cases.note.send')}
        sendIcon={Check}
        hint={visibility === 'internal' ? t('cases.note.hintInternal') : t('cases.note.hintPublic')}
        leading={
          <Segmented
            label={t('cases.note.visibility')}
            value={visibility}
            onChange={(next) => setVisibility(next as 'internal' | 'public')}
            options={[
              { value: 'internal', label: t('cases.note.internal'), icon: Lock },
              { value: 'public', label: t('cases.note.public'), icon: MessageSquareText },
            ]}
          />
        }
      />
    </div>
  )
}
