import { Button } from '@govconnect/ui/button.tsx'
import { Card } from '@govconnect/ui/card.tsx'
import { Segmented } from '@govconnect/ui/segmented.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useCan } from '../session/api/me.ts'
import { type Clip, type Spoken, useClips } from './api/clips.ts'
import { clipKind } from './clip-name.ts'
import { ClipRow } from './clip-row.tsx'
import { UploadMany } from './upload-many.tsx'

const groups = ['phrase', 'letter', 'number'] as const

type ClipsProps = { clips: readonly Clip[]; language: Spoken }

const Clips = ({ clips, language }: ClipsProps) => {
  const t = useT()
  return groups.map((group) => (
    <Card key={group} title={t(`devices.voice.groups.${group}`)} flush>
      <ul aria-label={t(`devices.voice.groups.${group}`)} className="-mb-px grid border-line border-t md:grid-cols-2">
        {clips
          .filter(({ name }) => clipKind(name, language).kind === group)
          .map((clip) => (
            <ClipRow key={clip.name} clip={clip} language={language} />
          ))}
      </ul>
    </Card>
  ))
}

type VoiceTabProps = { language: Spoken; onLanguage: (language: Spoken) => void }

/** The office's own voice, clip by clip; what is missing is spoken by the built-in one. */
export const VoiceTab = ({ language, onLanguage }: VoiceTabProps) => {
  const t = useT()
  const mayConfigure = useCan('lines.configure')
  const clips = useClips(language)
  const picker = useRef<HTMLInputElement>(null)
  const [files, setFiles] = useState<readonly File[] | null>(null)
  const own = clips.data?.filter((one) => one.own).length ?? 0
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <Segmented
          label={t('devices.voice.language')}
          value={language}
          onChange={(next) => onLanguage(next as Spoken)}
          options={(['id', 'en'] as const).map((value) => ({ value, label: t(`devices.languages.${value}`) }))}
        />
        {mayConfigure ? (
          <>
            <input
              ref={picker}
              type="file"
              multiple
              accept="audio/mpeg,audio/ogg,audio/wav"
              tabIndex={-1}
              aria-label={t('devices.voice.many')}
              className="sr-only"
              onChange={(event) => {
                setFiles([...(event.target.files ?? [])])
                event.target.value = ''
              }}
            />
            <Button className="ml-auto" onClick={() => picker.current?.click()}>
              <Upload aria-hidden />
              {t('devices.voice.many')}
            </Button>
          </>
        ) : null}
      </div>
      <p className="text-ink-2">{t('devices.voice.lead')}</p>
      {clips.isPending ? <SkeletonRows rows={5} /> : null}
      {clips.error && !clips.data ? <TroubleView error={clips.error} onRetry={() => void clips.refetch()} /> : null}
      {clips.data ? (
        <>
          <p className="font-semibold">{t('devices.voice.own', { own, all: clips.data.length })}</p>
          <Clips clips={clips.data} language={language} />
        </>
      ) : null}
      {files ? (
        <UploadMany
          files={files}
          language={language}
          names={(clips.data ?? []).map(({ name }) => name)}
          onClose={() => setFiles(null)}
        />
      ) : null}
    </>
  )
}
