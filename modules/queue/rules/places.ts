import { inLineOrder, type Placed } from './routing.ts'

export type PlaceInLine = Placed & { service_id: string }

/**
 * How many of a line are called before somebody, by the counters of these services. The line is sorted once for each set of
 * services, whoever asks: a thousand who look at it cost a search each. Ask with the same list for the same services.
 */
export function placesIn(line: readonly PlaceInLine[]): (own: Placed, services: readonly string[]) => number {
  const sorted = [...line].sort(inLineOrder)
  const lanes = new Map<readonly string[], PlaceInLine[]>()
  return (own, services) => {
    const lane = lanes.get(services) ?? sorted.filter(({ service_id }) => services.includes(service_id))
    lanes.set(services, lane)
    let low = 0
    let high = lane.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (inLineOrder(lane[middle]!, own) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
