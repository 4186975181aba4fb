import type { PhoneActionInput } from '@govconnect/simulator/contract'
import { Dropdown, DropdownItem } from '@govconnect/ui/dropdown.tsx'
import { sayError } from '@govconnect/ui/toast.tsx'
import { FileText, ImageIcon, MapPin, Mic, Paperclip, SendHorizontal, Square } from 'lucide-react'
import { type ComponentProps, lazy, Suspense, useRef, useState } from 'react'
import { base64Of } from '../../app/base64.ts'
import { useT } from '../../app/texts.ts'
import type { Attachment } from './api/act.ts'
import { useVoiceNote } from './voice-note.ts'

const LocationDialog = lazy(async () => ({ default: (await import('./location-dialog.tsx')).LocationDialog }))

type PhoneComposerProps = {
  name: string
  busy: boolean
  onAct: (action: PhoneActionInput, done: () => void) => void
  onAttach: (file: Attachment) => void
}

const Round = ({ className, ...rest }: ComponentProps<'button'>) => (
  <button
    type="button"
    {...rest}
    className={`flex size-10 shrink-0 items-center justify-center rounded-full disabled:opacity-50 max-lg:size-11 ${className ?? ''}`}
  />
)

type AttachMenuProps = Record<'onPicture' | 'onDocument' | 'onSound' | 'onPlace', () => void> & { busy: boolean }

const AttachMenu = ({ busy, onPicture, onDocument, onSound, onPlace }: AttachMenuProps) => {
  const t = useT()
  return (
    <Dropdown
      label={t('simulator.attach')}
      side="top"
      trigger={
        <Round aria-label={t('simulator.attach')} className="text-ink-2 hover:bg-sunken" disabled={busy}>
          <Paperclip aria-hidden className="size-5" />
        </Round>
      }
    >
      <DropdownItem icon={ImageIcon} onSelect={onPicture}>
        {t('inbox.media.image')}
      </DropdownItem>
      <DropdownItem icon={FileText} onSelect={onDocument}>
        {t('inbox.media.document')}
      </DropdownItem>
      <DropdownItem icon={Mic} onSelect={onSound}>
        {t('inbox.media.audio')}
      </DropdownItem>
      <DropdownItem icon={MapPin} onSelect={onPlace}>
        {t('inbox.media.location')}
      </DropdownItem>
    </Dropdown>
  )
}

/** Words, pictures, documents, voice notes and pins, as a citizen sends them. Enter sends. */
export const PhoneComposer = ({ name, busy, onAct, onAttach }: PhoneComposerProps) => {
  const t = useT()
  const [text, setText] = useState('')
  const [pinning, setPinning] = useState(false)
  const picture = useRef<HTMLInputElement>(null)
  const document = useRef<HTMLInputElement>(null)
  const sound = useRef<HTMLInputElement>(null)
  const voice = useVoiceNote({
    onDone: onAttach,
    onRefused: () => {
      void sayError(t('simulator.noMicrophone'), t('simulator.noMicrophoneDetail'))
      sound.current?.click()
    },
  })
  const send = () => {
    const words = text.trim()
    if (words === '') return
    setText('')
    onAct({ type: 'text', text: words }, () => undefined)
  }
  const pick = async (files: FileList | null, isVoice: boolean) => {
    const file = files?.[0]
    if (!file) return
    onAttach({
      filename: file.name,
      mime_type: file.type || 'application/octet-stream',
      data: await base64Of(file),
      ...(isVoice ? { voice: true } : {}),
    })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      className="flex items-end gap-1.5 border-line border-t bg-surface p-2"
    >
      <AttachMenu
        busy={busy}
        onPicture={() => picture.current?.click()}
        onDocument={() => document.current?.click()}
        onSound={() => sound.current?.click()}
        onPlace={() => setPinning(true)}
      />
      <textarea
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault()
            send()
          }
        }}
        rows={1}
        aria-label={t('simulator.writeAs', { name })}
        placeholder={t('simulator.writeAs', { name })}
        className="field-sizing-content max-h-28 min-h-10 min-w-0 flex-1 resize-none rounded-[20px] border border-line-strong bg-canvas px-4 py-2.5 leading-tight placeholder:text-ink-3 max-lg:min-h-11"
      />
      {text.trim() === '' ? (
        <Round
          aria-label={voice.recording ? t('simulator.stopRecording') : t('simulator.record')}
          aria-pressed={voice.recording}
          onClick={voice.toggle}
          className={voice.recording ? 'bg-danger text-on-danger' : 'bg-primary text-on-primary'}
        >
          {voice.recording ? <Square aria-hidden className="size-4" /> : <Mic aria-hidden className="size-5" />}
        </Round>
      ) : (
        <Round type="submit" aria-label={t('inbox.send')} className="bg-primary text-on-primary">
          <SendHorizontal aria-hidden className="size-5" />
        </Round>
      )}
      {[
        { ref: picture, accept: 'image/jpeg,image/png,image/webp', voice: false },
        { ref: document, accept: '.pdf,.txt,.doc,.docx,.xls,.xlsx', voice: false },
        { ref: sound, accept: 'audio/*', voice: true },
      ].map((input) => (
        <input
          key={input.accept}
          ref={input.ref}
          type="file"
          accept={input.accept}
          tabIndex={-1}
          aria-hidden
          className="hidden"
          onChange={(event) => {
            void pick(event.target.files, input.voice)
            event.target.value = ''
          }}
        />
      ))}
      {pinning ? (
        <Suspense fallback={null}>
          <LocationDialog
            onClose={() => setPinning(false)}
            onSend={(pin) => {
              setPinning(false)
              onAct({ type: 'location', ...pin }, () => undefined)
            }}
          />
        </Suspense>
      ) : null}
    </form>
  )
}
