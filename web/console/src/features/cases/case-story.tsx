import type { CaseDetail } from '@govconnect/cases/contract'
import { FileText } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { useCan } from '../session/api/me.ts'
import { CaseTimeline } from './case-timeline.tsx'
import { NoteBox } from './note-box.tsx'

/** What the citizen reported, then everything that happened, then a place to write. */
export const CaseStory = ({ item }: { item: CaseDetail }) => {
  const t = useT()
  const mayWrite = useCan('cases.update')
  return (
    <div className="min-h-0 min-w-0 flex-1 flex-col max-xl:contents xl:flex">
      <div className="min-h-0 flex-1 max-xl:contents xl:overflow-y-auto xl:p-4">
        <section className="rounded-md border border-line bg-surface p-4 max-xl:order-1 max-xl:m-4 xl:mb-5">
          <h3 className="mb-1 font-semibold text-ink-3 text-small">{t('cases.detail.report')}</h3>
          <p className="whitespace-pre-wrap break-words text-lead">{item.deskripsi}</p>
          {item.media.length > 0 ? (
            <ul aria-label={t('cases.detail.media')} className="mt-3 flex flex-wrap gap-2">
              {item.media.map((file) => (
                <li
                  key={file.id ?? file.url ?? file.file_name}
                  className="flex items-center gap-2 rounded-md border border-line bg-canvas px-3 py-2 text-ink-2"
                >
                  <FileText aria-hidden className="size-4" />
                  {file.file_name ?? file.caption ?? t('cases.detail.file')}
                </li>
              ))}
            </ul>
          ) : null}
        </section>
        <section className="max-xl:order-3 max-xl:p-4">
          <h3 className="mb-3 font-semibold text-ink-3 text-small">{t('cases.detail.timeline')}</h3>
          <CaseTimeline item={item} />
        </section>
      </div>
      {mayWrite ? <NoteBox item={item} /> : null}
    </div>
  )
}
