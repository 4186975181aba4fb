import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { useRef, useState } from 'react'
import { troubleOf } from '../../app/problem.ts'
import { useT } from '../../app/texts.ts'
import { type Spoken, useSaveClip } from './api/clips.ts'
import { clipOfFile } from './clip-name.ts'

type UploadManyProps = { files: readonly File[]; language: Spoken; names: readonly string[]; onClose: () => void }

/** Many clips at once, told apart by the names of their files. One that fails does not stop the others. */
export const UploadMany = ({ files, language, names, onClose }: UploadManyProps) => {
  const t = useT()
  const save = useSaveClip(language)
  const found = files.flatMap((file) => {
    const name = clipOfFile(file.name, names)
    return name ? [{ name, file }] : []
  })
  const unknown = files.filter((file) => !clipOfFile(file.name, names))
  const [done, setDone] = useState(0)
  const [failed, setFailed] = useState<readonly string[]>([])
  const [running, setRunning] = useState(false)
  const stopped = useRef(false)
  const finished = !running && done > 0
  const run = async () => {
    setRunning(true)
    for (const one of found) {
      if (stopped.current) break
      try {
        await save.mutateAsync(one)
      } catch (error) {
        setFailed((known) => [...known, `${one.file.name}: ${troubleOf(error).detail}`])
      }
      setDone((count) => count + 1)
    }
    setRunning(false)
  }
  const close = () => {
    stopped.current = true
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={t('devices.voice.many')}
      description={t('devices.voice.found', { count: found.length, all: files.length })}
      footer={
        <>
          <Button onClick={close}>{finished ? t('common.close') : t('common.cancel')}</Button>
          {finished ? null : (
            <Button tone="primary" busy={running} disabled={found.length === 0} onClick={() => void run()}>
              {t('devices.voice.upload')}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {running || finished ? (
          <>
            <p role="status">{t('devices.voice.progress', { done, all: found.length })}</p>
            <progress
              aria-label={t('devices.voice.many')}
              value={done}
              max={found.length}
              className="h-2 w-full accent-primary"
            />
          </>
        ) : null}
        {failed.length > 0 ? (
          <ul role="alert" className="text-danger-text">
            {failed.map((words) => (
              <li key={words} className="break-words">
                {words}
              </li>
            ))}
          </ul>
        ) : null}
        {unknown.length > 0 ? (
          <p className="break-words text-ink-2">
            {t('devices.voice.unknown', { files: unknown.map(({ name }) => name).join(', ') })}
          </p>
        ) : null}
      </div>
    </Dialog>
  )
}
