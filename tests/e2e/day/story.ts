import type { BrowserContext, Page } from 'playwright-core'
import { makeAdministrator, open, startWorld, type World } from '../support.ts'
import type { Citizen } from './citizen.ts'
import type { Desk } from './desk.ts'
import type { Call, Halls } from './hall.ts'
import type { Door } from './kiosk.ts'
import { type Day, dayOf } from './office.ts'
import type { Wall } from './wall.ts'

export const numberIn = (text: string) => /[A-Z]-\d{3}/.exec(text)?.[0] ?? 'no number'

/** Who and what takes part in the day, as they come, and what happened so far. */
export class Story {
  readonly world: World
  readonly admin: BrowserContext
  readonly day: Day
  readonly today: string
  /** Numbers by who holds them. */
  readonly held: Record<string, string> = {}
  /** Every call that the halls heard, in order. */
  readonly calls: Call[] = []
  door!: Door
  halls!: Halls
  wall!: Wall
  /** Loket 1 and 2 call for room A, loket 4 for room B. */
  desks!: { 1: Desk; 2: Desk; 4: Desk }
  /** Who wrote, and the pages of who took a number or a time at home. */
  sari!: Citizen
  dewi!: Page
  eka!: Page

  private constructor(of: Pick<Story, 'world' | 'admin' | 'day' | 'today'>) {
    this.world = of.world
    this.admin = of.admin
    this.day = of.day
    this.today = of.today
  }

  /** Half past eight of a working day, in the sample office. */
  static async begin(executablePath: string): Promise<Story> {
    const world = await startWorld(executablePath)
    const admin = await world.person()
    const first = await open(admin, world.adminLink)
    await makeAdministrator(first)
    await first.close()
    const day = await dayOf(admin)
    await day.until(8, 30)
    return new Story({ world, admin, day, today: await day.today() })
  }

  of(who: string): string {
    return this.held[who] ?? `no number of ${who}`
  }

  /** Both halls show and say it, as they showed and said all calls before. */
  async called(who: string, counter: number): Promise<void> {
    const call = { number: this.of(who), counter }
    this.calls.push(call)
    await this.halls.show(call)
    await this.halls.say(this.calls)
  }

  /** Lines of the browsers that a step brings with it are no complaint, in that step. */
  forgive(words: RegExp): void {
    const { complaints } = this.world
    complaints.splice(0, complaints.length, ...complaints.filter((line) => !words.test(line)))
  }
}
