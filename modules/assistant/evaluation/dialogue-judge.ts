import type { Action } from '../rules/index.ts'
import type { Dialogue, Played } from './dialogue-runner.ts'

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What is wrong with how a dialogue went; empty when it reached its outcome. */
export function judge(dialogue: Dialogue, played: Played): string[] {
  const { expect } = dialogue
  const faults: string[] = []
  const check = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault)
  }
  const count = (type: Action['type']): number => played.actions.filter((action) => action.type === type).length
  check(
    played.created.length === expect.created.length,
    `created ${played.created.length}, expected ${expect.created.length}`,
  )
  expect.created.forEach((wanted, index) => {
    const made = played.created[index]
    if (!made) return
    check(made.kind === wanted.kind, `kind ${made.kind}`)
    if (wanted.kategori)
      check(made.kategori === wanted.kategori, `kategori ${made.kategori}, expected ${wanted.kategori}`)
    if (wanted.alamat)
      check(bare(made.alamat ?? '').includes(bare(wanted.alamat)), `alamat ${made.alamat}, expected ${wanted.alamat}`)
    if (wanted.layanan) check(bare(made.layanan ?? '').includes(bare(wanted.layanan)), `layanan ${made.layanan}`)
  })
  const last = played.created.at(-1)
  if (expect.asked) check(played.state.flow?.asked === expect.asked, `asks ${played.state.flow?.asked}`)
  if (expect.handover) check(count('handover') > 0, 'no hand-over')
  if (expect.handover === undefined) check(count('handover') === 0, 'hand-over')
  if (expect.status !== undefined) check(count('check_status') === expect.status, `status ${count('check_status')}`)
  if (expect.updated !== undefined)
    check(count('update_complaint') === expect.updated, `updated ${count('update_complaint')}`)
  if (expect.cancelled !== undefined)
    check(count('cancel_case') === expect.cancelled, `cancelled ${count('cancel_case')}`)
  if (expect.media !== undefined) check(last?.media.length === expect.media, `media ${last?.media.length}`)
  if (expect.has_location) check(last?.location !== null && last !== undefined, 'no location')
  if (expect.confidential) check(last?.confidential === true, 'not confidential')
  for (const part of [expect.address_has ?? []].flat())
    check(bare(last?.alamat ?? '').includes(bare(part)), `alamat ${last?.alamat} without ${part}`)
  faults.push(...laterFaults(expect, played))
  if (expect.says)
    check(
      played.replies.some((reply) => reply.text.includes(expect.says ?? '')),
      `never says ${expect.says}`,
    )
  if (expect.first)
    check(played.replies[0]?.text.includes(expect.first) ?? false, `first says ${played.replies[0]?.text}`)
  return faults
}

function laterFaults(expect: Dialogue['expect'], played: Played): string[] {
  const last = played.created.at(-1)
  const numbers = played.actions.flatMap((action) =>
    action.type === 'check_status'
      ? action.numbers
      : action.type === 'update_complaint' || action.type === 'cancel_case'
        ? [action.number]
        : [],
  )
  const queued = played.actions.filter((action) => action.type === 'take_queue').length
  const place = last?.location ? [last.location.latitude, last.location.longitude] : []
  const checks: readonly (readonly [boolean, string])[] = [
    [expect.location === undefined || place.join() === expect.location.join(), `location ${place}`],
    [
      expect.address_lacks === undefined || !bare(last?.alamat ?? '').includes(bare(expect.address_lacks)),
      `alamat ${last?.alamat}`,
    ],
    [expect.queue === undefined || queued === expect.queue, `queue ${queued}`],
    [expect.lines === undefined || expect.lines.join() === played.lines.join(), `lines ${played.lines}`],
    [expect.about === undefined || numbers.includes(expect.about), `about ${numbers}`],
    [
      expect.suspended === undefined || played.state.suspended?.slots.kategori === expect.suspended,
      `suspended ${played.state.suspended?.slots.kategori}`,
    ],
    [
      expect.says_not === undefined || played.replies.every((reply) => !reply.text.includes(expect.says_not ?? '')),
      `says ${expect.says_not}`,
    ],
  ]
  return checks.flatMap(([holds, fault]) => (holds ? [] : [fault]))
}
