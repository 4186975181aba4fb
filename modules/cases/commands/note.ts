import type { NoteBody } from '../contract/inputs.ts'
import type { CaseDetail } from '../contract/views.ts'
import { askerOf } from '../policy.ts'
import { saveCase } from '../store.ts'
import { actorOf, addEntry, mediaOf, tell, type Work } from '../work.ts'
import { openForCitizen, showDetail } from './show.ts'

/** A word to the citizen, one that stays in the office, or one from the citizen. Possible on closed cases too. */
export async function noteCase(work: Work, reference: string, body: NoteBody): Promise<CaseDetail> {
  const { row: before, office } = await openForCitizen(work, reference, body)
  const byCitizen = askerOf(body) !== null
  const row = { ...before, version: before.version + 1, updated_at: office.now }
  const { note, visibility } = body
  const updateId = await addEntry(work, row, {
    ...actorOf(work.ctx.actor, byCitizen),
    ...{ kind: 'note', before: null, after: null, note, visibility, media: mediaOf(body.media) },
  })
  await saveCase(work.tx, row)
  tell.commented(work, row, { updateId, visibility })
  return showDetail(work, row.id, office, byCitizen ? 'citizen' : 'office')
}
