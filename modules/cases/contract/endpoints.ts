import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'
import {
  assignBody,
  caseParams,
  changeBody,
  createBody,
  disputeBody,
  listQuery,
  noteBody,
  readQuery,
  statsQuery,
  withdrawBody,
} from './inputs.ts'
import { caseDetail, casePage, caseStats, noticeFacts } from './views.ts'

const moveRefusals = [
  'cases.not_found',
  'cases.version_conflict',
  'cases.not_started',
  'cases.cannot_return_to_new',
  'cases.already_closed',
  'cases.sub_state_needs_progress',
  'cases.reason_required',
  'cases.reason_unknown',
  'cases.reason_not_expected',
  'cases.note_required',
  'cases.photo_required',
] as const

const createRefusals = [
  'cases.category_unknown',
  'cases.category_other_kind',
  'cases.address_required',
  'cases.citizen_required',
] as const

interface Wording<V extends string> {
  /** Word of the endpoint ids: `cases.createComplaint`. */
  verb: V
  path: '/complaints' | '/tickets'
  apiPath?: '/service-requests'
  thing: string
}

const on = ['internal', 'api'] as const

/** Staff find service requests at `/api/v1/service-requests`: `/api/v1/tickets` are the numbers of the queue. */
function at({ path, apiPath }: Pick<Wording<string>, 'path' | 'apiPath'>, rest: '' | `/${string}` = '') {
  const inside: `/${string}` = `${path}${rest}`
  const outside: `/${string}` | undefined = apiPath && `${apiPath}${rest}`
  return { path: inside, ...(outside ? { apiPath: outside } : {}) }
}

function readEndpoints<const V extends string>(wording: Wording<V>) {
  const { verb, thing } = wording
  return {
    list: defineEndpoint({
      id: `cases.list${verb}s`,
      method: 'GET',
      on,
      ...at(wording),
      summary: `Search ${thing}s: filters, keyset paging, counts`,
      access: 'cases.read',
      query: listQuery,
      response: casePage,
      refusals: ['cursor.invalid'],
    }),
    stats: defineEndpoint({
      id: `cases.read${verb}Stats`,
      method: 'GET',
      on,
      ...at(wording, '/stats'),
      summary: `Figures of ${thing}s opened in a time, with their definitions`,
      access: 'cases.read',
      query: statsQuery,
      response: caseStats,
    }),
    read: defineEndpoint({
      id: `cases.read${verb}`,
      method: 'GET',
      on,
      ...at(wording, '/{id}'),
      summary: `One ${thing} by id or number, with its timeline`,
      description:
        'With wa_user_id or citizen_id it answers as to that citizen: public entries only, 404 if not theirs.',
      access: 'cases.read',
      params: caseParams,
      query: readQuery,
      response: caseDetail,
      // Names a confidential reporter to who may see one.
      keep: false,
      refusals: ['cases.not_found'],
    }),
  }
}

function changeEndpoints<const V extends string>(wording: Wording<V>) {
  const { verb, thing } = wording
  return {
    create: defineEndpoint({
      id: `cases.create${verb}`,
      method: 'POST',
      on,
      ...at(wording),
      summary: `Open a ${thing}; answers its number`,
      access: 'cases.create',
      body: createBody,
      response: caseDetail,
      status: 201,
      refusals: createRefusals,
    }),
    change: defineEndpoint({
      id: `cases.change${verb}`,
      method: 'PUT',
      on,
      ...at(wording, '/{id}'),
      summary: `Change state or fields of a ${thing}`,
      description: 'A 409 carries the present state in `current`.',
      access: 'cases.update',
      params: caseParams,
      body: changeBody,
      response: caseDetail,
      refusals: [...moveRefusals, 'cases.category_unknown', 'cases.category_other_kind'],
    }),
    note: defineEndpoint({
      id: `cases.note${verb}`,
      method: 'POST',
      on,
      ...at(wording, '/{id}/notes'),
      summary: 'Write a note: public goes to the citizen, internal stays in the office',
      description: 'With wa_user_id or citizen_id it is the words of that citizen: 404 if the case is not theirs.',
      access: 'cases.update',
      params: caseParams,
      body: noteBody,
      response: caseDetail,
      status: 201,
      refusals: ['cases.not_found', 'cases.version_conflict'],
    }),
    assign: defineEndpoint({
      id: `cases.assign${verb}`,
      method: 'POST',
      on,
      ...at(wording, '/{id}/assign'),
      summary: 'Give it to an officer or an agency',
      access: 'cases.update',
      params: caseParams,
      body: assignBody,
      response: caseDetail,
      refusals: ['cases.not_found', 'cases.version_conflict', 'cases.assignee_required', 'cases.already_closed'],
    }),
  }
}

function citizenEndpoints<const V extends string>(wording: Wording<V>) {
  const { verb } = wording
  return {
    withdraw: defineEndpoint({
      id: `cases.withdraw${verb}`,
      method: 'POST',
      on: ['internal'],
      ...at(wording, '/{id}/withdraw'),
      summary: 'A citizen takes an own new case back',
      access: 'internal',
      params: caseParams,
      body: withdrawBody,
      response: caseDetail,
      refusals: ['cases.not_found', 'cases.version_conflict', 'cases.withdraw_too_late', 'cases.citizen_required'],
    }),
    dispute: defineEndpoint({
      id: `cases.dispute${verb}`,
      method: 'POST',
      on,
      ...at(wording, '/{id}/dispute'),
      summary: 'Say that a closed case is not solved: opens it again (10 working days)',
      description: 'By a citizen on internal (asker named); by staff on api, on the word of the citizen.',
      access: 'cases.update',
      params: caseParams,
      body: disputeBody,
      response: caseDetail,
      refusals: [
        'cases.not_found',
        'cases.version_conflict',
        'cases.not_closed',
        'cases.dispute_too_late',
        'cases.dispute_withdrawn',
      ],
    }),
  }
}

/** One set of endpoints for both kinds of case: complaints at `/complaints`, service requests at `/tickets` (staff: `/service-requests`). */
function defineCaseEndpoints<const V extends string>(wording: Wording<V>) {
  return { ...readEndpoints(wording), ...changeEndpoints(wording), ...citizenEndpoints(wording) }
}

/** Complaints, numbers LAP-. Example: `client.call(complaints.create, { body: { wa_user_id, kategori, alamat, deskripsi } })` */
export const complaints = defineCaseEndpoints({ verb: 'Complaint', path: '/complaints', thing: 'complaint' })

/** Service requests, numbers TIK-. */
export const tickets = defineCaseEndpoints({
  verb: 'Ticket',
  path: '/tickets',
  apiPath: '/service-requests',
  thing: 'service request',
})

export const readNoticeFacts = defineEndpoint({
  id: 'cases.readNoticeFacts',
  method: 'GET',
  on: ['internal'],
  path: '/cases/{id}/notice-facts',
  summary: 'What a notice may say of a case of either kind, as it stands now',
  access: 'internal',
  params: z.object({ id: z.uuid() }),
  query: z.object({ update: z.uuid().optional() }),
  response: noticeFacts,
  refusals: ['cases.not_found'],
})
