/** Whole minutes; a range of one number is shown as one that is a little wider. */
export const waitMinutes = ({ p10, p90 }: { p10: number; p90: number }): { from: number; to: number } => {
  const from = Math.floor(p10)
  return { from, to: Math.max(from + 1, Math.ceil(p90)) }
}
