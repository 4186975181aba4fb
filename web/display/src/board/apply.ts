import type { BoardCall, BoardView } from '@govconnect/queue/contract'

/** What the live stream says of the hall (`board.changed`). */
export interface BoardChange {
  branch_id: string
  call: BoardCall | null
  /** Ticket that left the board. */
  gone: string | null
}

const newestFirst = (a: BoardCall, b: BoardCall) =>
  a.called_at === b.called_at ? b.version - a.version : a.called_at < b.called_at ? 1 : -1

/**
 * The board after a change: the snapshot that a fresh read would give, but for waiting counts, which come with the next one. A change
 * older than what stands changes nothing: events may come late and twice.
 */
export function applyChange(board: BoardView, change: BoardChange): BoardView {
  if (change.branch_id !== board.branch.id) return board
  const known = [...board.now, ...board.last]
  const { call, gone } = change
  const before = call && known.find((one) => one.ticket_id === call.ticket_id)
  const isNews = call !== null && (before === null || before === undefined || before.version < call.version)
  const rest = known.filter((one) => one.ticket_id !== gone && !(isNews && one.ticket_id === call.ticket_id))
  const all = (isNews ? [...rest, call] : rest).sort(newestFirst)
  return {
    ...board,
    now: all.filter(({ status }) => status === 'called'),
    last: all.filter(({ status }) => status === 'serving').slice(0, Math.max(board.last.length, 5)),
  }
}

/** Only the areas that this screen hangs in; all where none is named. */
export function ofAreas(board: BoardView, areaIds: readonly string[]): BoardView {
  if (areaIds.length === 0) return board
  const here = (one: { area_id: string }) => areaIds.includes(one.area_id)
  return { ...board, now: board.now.filter(here), last: board.last.filter(here), waiting: board.waiting.filter(here) }
}
