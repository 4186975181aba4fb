/** The words of lines, once: the contract, the table's checks and the rules use these. Source: the ticket life of the specification. */

/** A ticket's states. A visit is a chain of legs (one service each); the state is that of its open leg. */
export const ticketStatuses = [
  'booked',
  'waiting',
  'called',
  'serving',
  'held',
  'no_show',
  'completed',
  'cancelled',
  'expired',
] as const
export type TicketStatus = (typeof ticketStatuses)[number]

/** A ticket in one of these still takes part in the day. A no-show may be reinstated, but is not open. */
export const openStatuses = [
  'booked',
  'waiting',
  'called',
  'serving',
  'held',
] as const satisfies readonly TicketStatus[]

/** What happened to a ticket; each is one row of `queue.ticket_events` and rises the ticket's version by one. */
export const ticketEventNames = [
  'ticket.created',
  'ticket.checked_in',
  'ticket.called',
  'ticket.recalled',
  'ticket.serving',
  'ticket.held',
  'ticket.returned',
  'ticket.transferred',
  'ticket.done',
  'ticket.no_show',
  'ticket.reinstated',
  'ticket.cancelled',
  'ticket.expired',
  /** An appointment was moved to another slot. */
  'ticket.moved',
  /** Words or flags for whoever serves next. */
  'ticket.noted',
  /** Its agent vanished while serving: somebody should take it over. */
  'ticket.orphaned',
  /** The last action was taken back; the state is the one before it. */
  'ticket.undone',
] as const
export type TicketEventName = (typeof ticketEventNames)[number]

/** Where a ticket came from. */
export const ticketChannels = ['kiosk', 'web', 'whatsapp', 'staff', 'api'] as const
export type TicketChannel = (typeof ticketChannels)[number]

/** Place of a ticket that comes back or moves on: as if it had never left, with the time it was away, or as if it had just come. */
export const holdPlaces = ['keep', 'freeze', 'end'] as const
export type HoldPlace = (typeof holdPlaces)[number]

export const transferPlaces = ['keep', 'front', 'end'] as const
export type TransferPlace = (typeof transferPlaces)[number]

/** How a leg ended. */
export const legOutcomes = ['served', 'no_show', 'cancelled', 'expired', 'transferred'] as const
export type LegOutcome = (typeof legOutcomes)[number]

/** What became of a service, as the agent says when done. */
export const serviceOutcomes = ['done', 'incomplete_documents', 'referred', 'not_possible'] as const
export type ServiceOutcome = (typeof serviceOutcomes)[number]

/** Why a ticket was cancelled. The first four are the citizen's or an agent's, the others the system's. */
export const cancelReasons = [
  'left',
  'by_citizen',
  'mistake',
  'wrong_service',
  'office_closed',
  'duplicate',
  'service_closed',
] as const
export type CancelReason = (typeof cancelReasons)[number]

export const presences = ['available', 'busy', 'break', 'offline'] as const
export type Presence = (typeof presences)[number]

/** Preferred: served without penalty. Overflow: served with the policy's penalty, when others wait less. */
export const skillTiers = ['preferred', 'overflow'] as const
export type SkillTier = (typeof skillTiers)[number]

export const policyStates = ['draft', 'proposed', 'published', 'retired', 'rejected'] as const
export type PolicyState = (typeof policyStates)[number]

export const deviceKinds = ['kiosk', 'display'] as const
export type DeviceKind = (typeof deviceKinds)[number]

/** `unknown`: it prints, but tells nothing of itself. `none`: the device has no printer. */
export const printerStates = ['ok', 'paper_low', 'paper_out', 'offline', 'error', 'unknown', 'none'] as const
export type PrinterState = (typeof printerStates)[number]
