import { IconButton } from '@govconnect/ui/icon-button.tsx'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { say, sayError } from '@govconnect/ui/toast.tsx'
import { Play, Trash2, Upload } from 'lucide-react'
import { useRef } from 'react'
import { troubleOf } from '../../app/problem.ts'
import { useT } from '../../app/texts.ts'
import { useCan } from '../session/api/me.ts'
import { type Clip, type Spoken, useDeleteClip, useSaveClip } from './api/clips.ts'
import { clipKind } from './clip-name.ts'

const tell = (error: unknown) => void sayError(troubleOf(error).title, troubleOf(error).detail)

/** One clip: hear it, put one's own in its place, go back to the built-in one. */
export const ClipRow = ({ clip, language }: { clip: Clip; language: Spoken }) => {
  const t = useT()
  const mayConfigure = useCan('lines.configure')
  const save = useSaveClip(language)
  const remove = useDeleteClip(language)
  const picker = useRef<HTMLInputElement>(null)
  const { kind, words } = clipKind(clip.name, language)
  const name = t(`devices.voice.names.${kind}`, { words })
  const play = () => {
    // A clip that was replaced a moment ago keeps its address.
    const sound = new Audio(clip.own ? `${clip.url}?${Date.now()}` : clip.url)
    sound.play().catch(() => void sayError(t('devices.voice.unplayable')))
  }
  const pick = (file: File | undefined) => {
    if (!file) return
    save.mutate(
      { name: clip.name, file },
      { onSuccess: () => void say(t('devices.voice.saved', { name })), onError: tell },
    )
  }
  return (
    <li className="flex items-center gap-1 border-line border-b px-4 py-1.5">
      <span lang={language} className="min-w-0 flex-1 break-words font-medium">
        {words}
      </span>
      {clip.own ? <StateChip tone="done">{t('devices.voice.isOwn')}</StateChip> : null}
      <IconButton icon={Play} label={t('devices.voice.play', { name })} onClick={play} />
      {mayConfigure ? (
        <>
          <input
            ref={picker}
            type="file"
            accept="audio/mpeg,audio/ogg,audio/wav"
            tabIndex={-1}
            aria-label={t('devices.voice.replace', { name })}
            className="sr-only"
            onChange={(event) => {
              pick(event.target.files?.[0])
              event.target.value = ''
            }}
          />
          <IconButton
            icon={Upload}
            label={t('devices.voice.replace', { name })}
            disabled={save.isPending}
            onClick={() => picker.current?.click()}
          />
          {clip.own ? (
            <IconButton
              icon={Trash2}
              label={t('devices.voice.remove', { name })}
              disabled={remove.isPending}
              onClick={() => remove.mutate(clip.name, { onError: tell })}
            />
          ) : null}
        </>
      ) : null}
    </li>
  )
}
