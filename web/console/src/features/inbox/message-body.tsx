import type { MessageView } from '@govconnect/channel/contract'
import { FileText, Film, ImageIcon, type LucideIcon, MapPin, Mic, Music, Sticker } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { WhatsAppText } from '../../app/whatsapp-text.tsx'
import { choicesOf } from './message-choices.ts'

const mediaIcon = (message: MessageView): LucideIcon => {
  const type = message.media?.mime_type ?? message.type ?? ''
  if (message.media?.voice) return Mic
  if (message.type === 'sticker') return Sticker
  if (/image/.test(type)) return ImageIcon
  if (/video/.test(type)) return Film
  return /audio/.test(type) ? Music : FileText
}

const Media = ({ message }: { message: MessageView }) => {
  const t = useT()
  const { media } = message
  if (!media) return null
  const Icon = mediaIcon(message)
  const words = {
    image: t('inbox.media.image'),
    audio: media.voice ? t('inbox.media.voice') : t('inbox.media.audio'),
    video: t('inbox.media.video'),
    sticker: t('inbox.media.sticker'),
    document: t('inbox.media.document'),
  }
  const word = words[(message.type ?? 'document') as keyof typeof words] ?? words.document
  return (
    <p className="mb-1 flex items-center gap-2.5 rounded-sm bg-current/8 px-3 py-2">
      <Icon aria-hidden className="size-5 shrink-0" />
      <span className="min-w-0">
        <span className="block truncate font-semibold">{media.file_name ?? word}</span>
        <span className="block text-small">
          {word}
          {media.state === 'missing' ? ` · ${t('inbox.media.missing')}` : ''}
        </span>
      </span>
    </p>
  )
}

const Pin = ({ message }: { message: MessageView }) => {
  const t = useT()
  const { location } = message
  if (!location) return null
  return (
    <p className="flex items-center gap-2.5 rounded-sm bg-current/8 px-3 py-2">
      <MapPin aria-hidden className="size-5 shrink-0" />
      <span className="min-w-0">
        <span className="block font-semibold">{location.name ?? location.address ?? t('inbox.media.location')}</span>
        <span className="figures block text-small">
          {location.latitude.toFixed(5)}, {location.longitude.toFixed(5)}
        </span>
      </span>
    </p>
  )
}

/** What a message shows, by its type; a type we do not know is named, never dropped. */
export const MessageBody = ({ message }: { message: MessageView }) => {
  const t = useT()
  if (message.revoked) return <p className="italic opacity-80">{t('inbox.revoked')}</p>
  const words = message.text ?? message.media?.caption ?? ''
  const choices = message.direction === 'out' ? choicesOf(message.content) : []
  const bare = !words && !message.media && !message.location
  return (
    <>
      <Media message={message} />
      <Pin message={message} />
      {words ? <WhatsAppText text={words} /> : null}
      {bare ? <p className="italic">{t('inbox.otherType', { type: message.type ?? '–' })}</p> : null}
      {choices.length > 0 ? (
        <ul aria-label={t('inbox.choices')} className="mt-2 flex flex-wrap gap-1.5">
          {choices.map((choice) => (
            <li key={choice} className="rounded-full border border-current/30 px-2.5 py-0.5 font-semibold text-small">
              {choice}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
