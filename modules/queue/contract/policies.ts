import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { clockTime, day, instant, labelled, policyState, text, word } from './fields.ts'

const minutes = (max: number) => z.number().min(0).max(max)

/** Who gets a head start in the line. */
export const priorityClass = z.object({
  code: word,
  label: labelled(60),
  /** Minutes of head start, at most the policy's `head_start_minutes`. */
  credit_minutes: minutes(240),
  /** Kiosk and portal offer it; else only staff give it. */
  self_declared: z.boolean(),
})

/**
 * How a branch runs its lines. Tickets keep the version they were born with; screens and devices follow the published one.
 * Numbers in `default-policy.ts` of the rules.
 */
/** Nobody is told of a turn that is further away. */
export const noticeAheadAtMost = 20

export const policyRules = z
  .object({
    /** H: nobody's head start is larger, min. */
    head_start_minutes: minutes(240),
    /** P: how much later a ticket counts for an agent whose skill is overflow, min. */
    overflow_penalty_minutes: minutes(240),
    classes: z.array(priorityClass).min(1).max(12).describe('The first is everybody else, without credit'),
    /** At most `at_most` of any `of` calls in a row are of a class with credit, while others wait; null: no quota. */
    quota: z.object({ at_most: z.int().min(1).max(20), of: z.int().min(2).max(40) }).nullable(),
    /** Called only after so long in the line: time to walk from the kiosk, s. */
    min_age_seconds: z.int().min(0).max(600),
    /** A no-show may be said, and is said by itself where `auto_no_show`, so long after the last call, s. */
    grace_seconds: z.int().min(10).max(1_800),
    auto_no_show: z.boolean(),
    recall_limit: z.int().min(0).max(10),
    /** A no-show comes back within so long, behind so many who wait, so often. */
    reinstate: z.object({
      within_minutes: z.int().min(0).max(240),
      behind: z.int().min(0).max(20),
      at_most: z.int().min(0).max(5),
    }),
    hold_max_minutes: z.int().min(1).max(480),
    /** The counter calls the next by itself so long after it is free; null: agents call. */
    auto_call_seconds: z.int().min(0).max(300).nullable(),
    appointments: z.object({
      early_minutes: z.int().min(0).max(240).describe('Earliest check-in before the slot'),
      late_minutes: z.int().min(0).max(240).describe('L: later is a walk-in'),
      no_check_in: z.enum(['no_show', 'expire']),
    }),
    /** Remote visitors are called only after they said that they are there. */
    remote_check_in: z.boolean(),
    per_person: z.object({
      open_at_once: z.int().min(1).max(20).describe('Open tickets of one person'),
      a_day: z.int().min(1).max(50),
      bookings: z.int().min(1).max(20).describe('Appointments ahead'),
    }),
    numbering: z.object({
      first: z.int().min(0).max(9_999),
      last: z.int().min(1).max(9_999),
      digits: z.int().min(1).max(4).describe('3: A-023'),
    }),
    /** What becomes of those still waiting at the end of the day. */
    carry_over: z.enum(['expire', 'next_day']),
    /** What the hall may read of those who wait. */
    board: z.object({
      waiting: z.enum(['none', 'counts', 'numbers']),
      show_service: z.boolean(),
      last_calls: z.int().min(1).max(12),
    }),
    /** Told by notice when so many are ahead. */
    notice_ahead: z.int().min(0).max(noticeAheadAtMost),
    /** Nobody new within so long of closing, min. */
    stop_before_close_minutes: z.int().min(0).max(240),
    quiet_hours: z.object({ from: clockTime, to: clockTime }).nullable().describe('Displays do not speak'),
  })
  .meta({ id: 'QueuePolicyRules' })
export type PolicyRules = z.output<typeof policyRules>

const person = z.object({ id: z.string(), name: z.string() })
export const policyView = z
  .object({
    id: z.uuid(),
    branch_id: z.uuid(),
    /** Counts the drafts of a branch; the published one is what new tickets are born with. */
    number: z.int(),
    state: policyState,
    rules: policyRules,
    note: z.string(),
    made_by: person,
    decided_by: person.nullable(),
    created_at: instant,
    published_at: instant.nullable(),
    version: z.int(),
  })
  .meta({ id: 'QueuePolicy' })
export type PolicyView = z.output<typeof policyView>

const idParams = z.object({ id: z.uuid() })
const step = z.object({ version: z.int() })

export const listPolicies = defineEndpoint({
  id: 'queue.listPolicies',
  method: 'GET',
  on: ['api'],
  path: '/policies',
  summary: 'Policies of a branch or of the office, newest first',
  access: 'lines.read',
  query: z.object({
    branch_id: z.uuid().optional().describe('Without it: of all branches'),
    state: policyState.optional(),
  }),
  response: z.object({ items: z.array(policyView) }),
  refusals: ['queue.not_found'],
})

export const draftPolicy = defineEndpoint({
  id: 'queue.draftPolicy',
  method: 'POST',
  on: ['api'],
  path: '/policies',
  summary: 'Begins a draft, from the published policy unless rules are given',
  access: 'lines.configure',
  status: 201,
  body: z.object({ branch_id: z.uuid(), rules: policyRules.optional(), note: text(300, 0).default('') }),
  response: policyView,
  refusals: ['queue.unknown_reference', 'queue.policy_invalid'],
})

export const changePolicy = defineEndpoint({
  id: 'queue.changePolicy',
  method: 'PUT',
  on: ['api'],
  path: '/policies/{id}',
  summary: 'Changes a draft',
  access: 'lines.configure',
  params: idParams,
  body: step.extend({ rules: policyRules, note: text(300, 0).default('') }),
  response: policyView,
  refusals: ['queue.not_found', 'queue.version_conflict', 'queue.policy_not_draft', 'queue.policy_invalid'],
})

/** It never counted: nothing of it stays but the line in the audit log, which keeps its rules. */
export const discardPolicy = defineEndpoint({
  id: 'queue.discardPolicy',
  method: 'POST',
  on: ['api'],
  path: '/policies/{id}/discard',
  summary: 'Throws a draft away; audited',
  access: 'lines.configure',
  status: 204,
  params: idParams,
  body: step,
  response: z.void(),
  refusals: ['queue.not_found', 'queue.version_conflict', 'queue.policy_not_draft'],
})

export const proposePolicy = defineEndpoint({
  id: 'queue.proposePolicy',
  method: 'POST',
  on: ['api'],
  path: '/policies/{id}/propose',
  summary: 'Hands a draft to another person for approval',
  access: 'lines.configure',
  params: idParams,
  body: step,
  response: policyView,
  refusals: ['queue.not_found', 'queue.version_conflict', 'queue.policy_not_draft'],
})

/** Approved by another person than its maker, who may only take it back. Approving publishes: tickets made from then on are born with it. */
export const decidePolicy = defineEndpoint({
  id: 'queue.decidePolicy',
  method: 'POST',
  on: ['api'],
  path: '/policies/{id}/decide',
  summary: 'Approves and publishes a proposed policy, or sends it back',
  access: 'lines.approve',
  params: idParams,
  body: step.extend({ approve: z.boolean(), note: text(300, 0).default('') }),
  response: policyView,
  refusals: ['queue.not_found', 'queue.version_conflict', 'queue.policy_not_proposed', 'queue.own_policy'],
})

export const rollBackPolicy = defineEndpoint({
  id: 'queue.rollBackPolicy',
  method: 'POST',
  on: ['api'],
  path: '/policies/{id}/roll-back',
  summary: 'Publishes an earlier published policy again, at once; audited',
  access: 'lines.approve',
  params: idParams,
  body: step.extend({ reason: text(300) }),
  response: policyView,
  refusals: ['queue.not_found', 'queue.version_conflict', 'queue.policy_not_retired'],
})

const rehearsalFigures = z.object({
  tickets: z.int(),
  served: z.int(),
  no_shows: z.int(),
  wait_p50_minutes: z.number().nullable(),
  wait_p90_minutes: z.number().nullable(),
  longest_minutes: z.number().nullable(),
  within_sla: z.number().min(0).max(1).nullable(),
})

/** A draft run over the arrivals, services and agents of past days, beside the published policy over the same. */
export const rehearsePolicy = defineEndpoint({
  id: 'queue.rehearsePolicy',
  method: 'POST',
  on: ['api'],
  path: '/policies/{id}/rehearse',
  summary: 'What this policy would have done on past days, per class',
  access: 'lines.read',
  params: idParams,
  body: z.object({ from: day, to: day }),
  response: z.object({
    days: z.int(),
    rows: z.array(
      z.object({
        class: z.string(),
        service_id: z.uuid().nullable().describe('Null: all services'),
        present: rehearsalFigures,
        proposed: rehearsalFigures,
        worse_off: z.int().describe('Visitors who would have waited over a minute longer'),
      }),
    ),
  }),
  refusals: ['queue.not_found', 'queue.range_too_long', 'queue.nothing_to_rehearse'],
})
