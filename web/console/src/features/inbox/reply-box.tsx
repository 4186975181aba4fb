import type { ConversationView } from '@govconnect/channel/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Composer } from '@govconnect/ui/composer.tsx'
import { Kbd } from '@govconnect/ui/kbd.tsx'
import { Segmented } from '@govconnect/ui/segmented.tsx'
import { type Hotkey, useHotkeys } from '@govconnect/web/hotkeys.ts'
import { useNow } from '@govconnect/web/now.ts'
import { Check, Hand, Lock, Reply, TimerOff } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useCan, useMe } from '../session/api/me.ts'
import { useAddNote } from './api/notes.ts'
import { useReply } from './api/reply.ts'
import { useOwnership } from './conversation-header.tsx'
import { windowState } from './window-clock.ts'

type ReplyBoxProps = { conversation: ConversationView; onTyping: (typing: boolean) => void }
type Mode = 'reply' | 'note'

const Barrier = ({ icon, text, action }: { icon: ReactNode; text: string; action?: ReactNode }) => (
  <div className="flex min-h-16 flex-wrap items-center gap-3 rounded-md border border-line border-dashed bg-canvas px-4 py-3 text-ink-2">
    {icon}
    <p className="min-w-52 flex-1">{text}</p>
    {action}
  </div>
)

const ModeSwitch = ({ mode, onChange }: { mode: Mode; onChange: (next: Mode) => void }) => {
  const t = useT()
  return (
    <Segmented
      label={t('inbox.modes.label')}
      value={mode}
      onChange={(next) => onChange(next as Mode)}
      options={[
        { value: 'reply', label: t('inbox.modes.reply'), icon: Reply },
        { value: 'note', label: t('inbox.modes.note'), icon: Lock },
      ]}
    />
  )
}

/** Words stay in the field until the server has them. */
export const ReplyBox = ({ conversation, onTyping }: ReplyBoxProps) => {
  const t = useT()
  const now = useNow()
  const { staff } = useMe()
  const mayReply = useCan('conversations.reply')
  const mayTake = useCan('conversations.takeover')
  const [mode, setMode] = useState<Mode>('reply')
  const [texts, setTexts] = useState({ reply: '', note: '' })
  const box = useRef<HTMLTextAreaElement>(null)
  const reply = useReply(conversation.id)
  const note = useAddNote(conversation.id)
  const { takeOver, busy: taking } = useOwnership(conversation)
  const mine = conversation.owner === 'staff' && conversation.owner_staff_id === staff.id
  const windowOpen = windowState(conversation.window_expires_at, now).state !== 'closed'
  const sending = mode === 'reply' ? reply : note
  const group = t('shell.groupPage')

  const write = (text: string) => {
    setTexts({ ...texts, [mode]: text })
    onTyping(mode === 'reply' && text !== '')
  }
  const send = () =>
    sending.mutate(texts[mode].trim(), {
      onSuccess: () => {
        setTexts((now) => ({ ...now, [mode]: '' }))
        onTyping(false)
      },
    })
  const enter = (next: Mode) => {
    setMode(next)
    requestAnimationFrame(() => box.current?.focus())
  }
  const keys: Hotkey[] = mayReply
    ? [
        { keys: 'R', label: t('inbox.keys.reply'), group, run: () => enter('reply') },
        { keys: 'N', label: t('inbox.keys.note'), group, run: () => enter('note') },
      ]
    : []
  useHotkeys(keys)
  if (!mayReply) return null

  const modes = <ModeSwitch mode={mode} onChange={setMode} />
  const barrier =
    mode === 'note' ? null : conversation.state === 'closed' ? (
      <Barrier icon={<Check aria-hidden className="size-5" />} text={t('inbox.isClosed')} action={modes} />
    ) : !mine ? (
      <Barrier
        icon={<Hand aria-hidden className="size-5" />}
        text={conversation.owner === 'assistant' ? t('inbox.assistantAnswers') : t('inbox.takeFirst')}
        action={
          <span className="flex flex-wrap items-center gap-2">
            {modes}
            {mayTake ? (
              <Button tone="primary" busy={taking} onClick={() => takeOver(conversation.owner_staff_id !== null)}>
                {t('inbox.takeToReply')}
                <span className="max-md:hidden">
                  <Kbd keys="A" inverse />
                </span>
              </Button>
            ) : null}
          </span>
        }
      />
    ) : windowOpen ? null : (
      <Barrier icon={<TimerOff aria-hidden className="size-5" />} text={t('inbox.window.explain')} action={modes} />
    )
  return (
    <div className="flex flex-col gap-2 border-line border-t bg-surface p-3">
      {sending.error ? <TroubleView error={sending.error} compact kept={t('inbox.kept')} /> : null}
      {barrier ?? (
        <Composer
          value={texts[mode]}
          onChange={write}
          onSend={send}
          busy={sending.isPending}
          textareaRef={box}
          paper={mode}
          label={mode === 'reply' ? t('inbox.modes.reply') : t('inbox.modes.note')}
          placeholder={mode === 'reply' ? t('inbox.replyPlaceholder') : t('inbox.notePlaceholder')}
          sendLabel={mode === 'reply' ? t('inbox.send') : t('inbox.saveNote')}
          {...(mode === 'note' ? { sendIcon: Check } : {})}
          hint={mode === 'reply' ? t('inbox.sendHint') : t('inbox.noteHint')}
          leading={modes}
        />
      )}
    </div>
  )
}
