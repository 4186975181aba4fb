import type { DecisionView } from './contract.ts'
import type { Slots, StepResult } from './rules/index.ts'

/**
 * What the form held when a turn was decided: that of the case it opened, else the one left open, else the one the
 * assistant guessed and asked about. Null where there was none.
 */
export function formOf({ action, state }: StepResult): DecisionView['slots'] {
  if (action.type === 'create_case') return slotsView(action)
  const flow = state.flow ?? (state.pending?.kind === 'guess' ? state.pending.flow : null)
  return flow && slotsView(flow.slots)
}

/** A form as the contract shows it. */
export function slotsView(
  of: Omit<Slots, 'kategori'> & { kategori: string | null },
): NonNullable<DecisionView['slots']> {
  const { kategori, alamat, deskripsi, layanan, location, media, confidential } = of
  return { kategori, alamat, deskripsi, layanan, location, media: [...media], confidential }
}
