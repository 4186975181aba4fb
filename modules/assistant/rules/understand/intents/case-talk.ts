import type { Context } from './context.ts'
import { isOwned } from './context.ts'
import type { Tally } from './tally.ts'

export function caseTalk(context: Context, tally: Tally): void {
  const { signals, hasNumber, problem } = context
  // `KTP saya sudah jadi, makasih` asks after nothing.
  const short = signals.index.words.length <= 12
  const thanked = signals.weight('thanks') >= 6 && short && !hasNumber && context.questions.size === 0
  const status = thanked ? 0 : signals.weight('status')
  const update = signals.weight('update')
  const cancel = signals.weight('cancel')
  const reopen = signals.weight('reopen')
  const open = tally.get('CREATE_COMPLAINT')
  if (cancel > 0 && !(problem >= 5 && !hasNumber && cancel < 7))
    tally.add('CANCEL', cancel >= 6 || hasNumber ? 0.88 : 0.7, 'calls it off')
  if (reopen > 0 && hasNumber && context.questions.size === 0)
    tally.add('UPDATE_COMPLAINT', 0.95, 'disputes a closed case')
  if (update > 0 && (hasNumber || update >= 6))
    tally.add(
      'UPDATE_COMPLAINT',
      hasNumber ? 0.92 : update >= 7 && signals.weight('status') < 7 ? 0.88 : 0.78,
      'adds to a case',
    )
  if (hasNumber && signals.has('correction') && context.questions.size === 0 && cancel === 0)
    tally.add('UPDATE_COMPLAINT', 0.93, 'puts a named case right')
  const general =
    !hasNumber &&
    ((signals.weight('procedure') >= 6 && !isOwned(signals)) || (signals.weight('howToReport') >= 6 && status < 7))
  if (signals.index.words.length <= 3 && signals.index.has('status'))
    tally.add('CHECK_STATUS', 0.85, 'asks after a case')
  if (status > 0 && !general && (hasNumber || status >= 6 || (status >= 5 && open < 0.85)))
    tally.add('CHECK_STATUS', hasNumber ? 0.93 : status >= 6 ? 0.85 : 0.7, 'asks after a case')
  if (hasNumber && tally.get('UPDATE_COMPLAINT') === 0 && tally.get('CANCEL') === 0)
    tally.add('CHECK_STATUS', signals.has('resolved') && context.questions.size === 0 ? 0.5 : 0.9, 'names a case')
  if (hasNumber && context.hasAddress && status < 6 && context.questions.size === 0)
    tally.add('UPDATE_COMPLAINT', 0.94, 'tells where a named case is')
  if (update > 0 && problem >= 5 && (hasNumber || update >= 6)) tally.add('UPDATE_COMPLAINT', 0.95, 'adds facts')
  if (hasNumber && problem >= 2 && status === 0 && context.questions.size === 0 && cancel === 0)
    tally.add('UPDATE_COMPLAINT', 0.93, 'adds facts to a named case')
}
