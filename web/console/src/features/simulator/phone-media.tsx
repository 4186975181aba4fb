import type { ChatMessage } from '@govconnect/simulator/contract'
import { FileText } from 'lucide-react'
import { useT } from '../../app/texts.ts'

const addressOf = (media: NonNullable<ChatMessage['media']>): string | null =>
  media.id ? `/api/v1/simulator/media/${encodeURIComponent(media.id)}` : null

/** Files of this server only: a link to elsewhere is shown as a link, never fetched by the page. */
export const PhoneMedia = ({ message }: { message: ChatMessage }) => {
  const t = useT()
  const { media } = message
  if (!media) return null
  const address = addressOf(media)
  const type = media.mime_type ?? ''
  const name = media.filename ?? t('inbox.media.document')
  if (address && type.startsWith('image/'))
    return <img src={address} alt={media.filename ?? t('inbox.media.image')} className="mb-1 max-h-56 rounded-sm" />
  if (address && type.startsWith('audio/'))
    return (
      // biome-ignore lint/a11y/useMediaCaption: a voice note of a test has no transcript
      <audio
        controls
        preload="none"
        src={address}
        aria-label={t('inbox.media.voice')}
        className="mb-1 h-10 max-w-full"
      />
    )
  return (
    <a
      href={address ?? media.link ?? undefined}
      target="_blank"
      rel="noreferrer noopener"
      className="mb-1 flex items-center gap-2 rounded-sm bg-current/8 px-2.5 py-2 font-semibold underline"
    >
      <FileText aria-hidden className="size-5 shrink-0" />
      <span className="truncate">{name}</span>
    </a>
  )
}
