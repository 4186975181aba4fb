import { type Calendar, openState, whenText } from '@govconnect/queue/rules'
import type { Setup } from '@govconnect/web/device/session.ts'
import type { Language } from '@govconnect/web/texts.ts'

/** Days and hours of the kiosk's branch, as the server knows them too. */
export const calendarOf = ({ branch }: Setup): Calendar => ({
  ...{ zone: branch.zone, dayEnds: branch.day_ends, branchId: branch.id },
  ...{ branchHours: branch.hours, holidays: branch.holidays },
})

/**
 * A kept setup as it is now. Without a network hours go on all the same: by the branch's calendar and the server's own rule a kiosk knows what is open.
 */
export function atMoment(setup: Setup, at: number, language: Language): Setup {
  const { branch } = setup
  const calendar = calendarOf(setup)
  const whole = openState(calendar, at)
  return {
    ...setup,
    business_day: whole.day,
    branch: {
      ...branch,
      open: whole.open,
      closes_at: whole.closesAt === null ? null : new Date(whole.closesAt).toISOString(),
    },
    services: setup.services.map((service) => {
      const { open, opensAt } = openState(calendar, at, service)
      const because = open ? null : whenText(branch.zone, opensAt, at)[language] || null
      return { ...service, open, closed_because: because }
    }),
  }
}
