import { Lock } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import type { Note } from './thread-items.ts'

export const NoteCard = ({ note }: { note: Note }) => {
  const t = useT()
  const format = useFormat()
  return (
    <li className="mt-3 flex justify-end">
      <div className="max-w-[min(34rem,86%)] rounded-md border border-note-line bg-note-soft px-3 py-2 text-note-text">
        <p className="mb-0.5 flex items-center gap-1.5 font-semibold text-small">
          <Lock aria-hidden className="size-3.5" />
          {t('inbox.noteBy', { name: note.author_name })}
        </p>
        <p className="whitespace-pre-wrap break-words">{note.text}</p>
        <p className="mt-1 text-right text-micro">
          <time dateTime={note.created_at}>{format.time(note.created_at)}</time>
        </p>
      </div>
    </li>
  )
}
