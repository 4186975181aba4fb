import type { PhoneView, RecordingFile } from '@govconnect/simulator/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { IconButton } from '@govconnect/ui/icon-button.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import { say, sayUndo } from '@govconnect/ui/toast.tsx'
import { Download, Play, Save, Trash2, Video } from 'lucide-react'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useFormat } from '../../app/use-format.ts'
import { useDeleteRecording, useRecordings, useReplay, useSaveRecording } from './api/scripts.ts'
import type { SimNumber } from './phone-picker.tsx'

type RecordingsTabProps = { phone: PhoneView; number: SimNumber; onRun: (id: string, waId: string) => void }

const download = (recording: RecordingFile) => {
  const address = URL.createObjectURL(new Blob([JSON.stringify(recording, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${recording.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.chat.json`
  link.click()
  URL.revokeObjectURL(address)
}

/** A chat saved as a test: played again, the answers are compared with those of today. */
export const RecordingsTab = ({ phone, number, onRun }: RecordingsTabProps) => {
  const t = useT()
  const format = useFormat()
  const [title, setTitle] = useState('')
  const recordings = useRecordings()
  const save = useSaveRecording()
  const remove = useDeleteRecording()
  const replay = useReplay()
  const trouble = save.error ?? replay.error ?? remove.error
  return (
    <>
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(
            { title: title.trim(), number_id: number.id, wa_id: phone.wa_id },
            {
              onSuccess: () => {
                setTitle('')
                void say(t('simulator.savedRecording'))
              },
            },
          )
        }}
      >
        <Field label={t('simulator.recordingTitle', { name: phone.name })} className="min-w-52 flex-1">
          {(ids) => <Input {...ids} value={title} onChange={(event) => setTitle(event.target.value)} maxLength={200} />}
        </Field>
        <Button type="submit" tone="primary" disabled={title.trim() === ''} busy={save.isPending}>
          <Save aria-hidden />
          {t('simulator.saveRecording')}
        </Button>
      </form>
      {trouble ? (
        <div className="mt-3">
          <TroubleView error={trouble} compact />
        </div>
      ) : null}
      {recordings.isPending ? <Skeleton className="mt-4 h-24" /> : null}
      {recordings.data?.length === 0 ? (
        <EmptyState icon={Video} title={t('simulator.noRecordings')} detail={t('simulator.noRecordingsDetail')} />
      ) : null}
      <ul className="mt-4">
        {recordings.data?.map(({ id, saved_at, recording }) => (
          <li key={id} className="flex items-center gap-1 border-line border-b py-2">
            <span className="min-w-0 flex-1">
              <span className="block truncate font-semibold">{recording.title}</span>
              <span className="block text-ink-3 text-small">
                {t('simulator.scenarioBy', { name: recording.phone_name, count: recording.steps.length })} ·{' '}
                {format.dateTime(saved_at)}
              </span>
            </span>
            <IconButton
              icon={Play}
              label={`${t('simulator.replay')}: ${recording.title}`}
              disabled={replay.isPending}
              onClick={() =>
                replay.mutate({ id, numberId: number.id }, { onSuccess: (run) => onRun(run.id, run.wa_id) })
              }
            />
            <IconButton
              icon={Download}
              label={`${t('simulator.download')}: ${recording.title}`}
              onClick={() => download(recording)}
            />
            <IconButton
              icon={Trash2}
              label={`${t('simulator.forget')}: ${recording.title}`}
              onClick={() =>
                remove.mutate(id, {
                  onSuccess: () =>
                    void sayUndo(t('simulator.forgotten'), {
                      label: t('common.undo'),
                      run: () => save.mutate({ file: recording }),
                    }),
                })
              }
            />
          </li>
        ))}
      </ul>
    </>
  )
}
