import { canary, type Objects } from '../objects.ts'
import { type Attempt, emptyQuery, type Own, type Tries } from './attempt.ts'

const noOwn: Own = { account: '', conversation: '', phone_number_id: '' }

/** Both kinds of case have the same endpoints. */
function caseTries(
  verb: 'Complaint' | 'Ticket',
  pick: (a: Objects) => { id: string; number: string },
): Record<string, Tries> {
  const both = (more: Omit<Attempt, 'params'>): Tries => {
    return (a) => [pick(a).id, pick(a).number].map((id) => ({ params: { id }, ...more }))
  }
  return {
    [`cases.list${verb}s`]: (a) => [
      emptyQuery({ kategori: a.category }),
      emptyQuery({ wa_user_id: a.reporter.wa_user_id }),
      emptyQuery({ citizen_id: a.reporter.citizen_id }),
      ...[{ officer_id: a.staff.id }, { q: pick(a).number }, { q: canary }].map(emptyQuery),
    ],
    [`cases.read${verb}Stats`]: (a) => [{ query: { kategori: a.category }, expects: 'own' }],
    [`cases.read${verb}`]: (a) => [
      ...both({})(a, noOwn),
      { params: { id: pick(a).id }, query: { wa_user_id: a.reporter.wa_user_id } },
      { params: { id: pick(a).id }, query: { citizen_id: a.reporter.citizen_id } },
    ],
    [`cases.note${verb}`]: both({ body: { note: 'dari kantor lain', visibility: 'public' } }),
    [`cases.assign${verb}`]: both({ body: { agency: 'Dinas Kantor Lain' } }),
    [`cases.change${verb}`]: both({ body: { status: 'proses', note: 'dari kantor lain' } }),
    [`cases.withdraw${verb}`]: (a) => [{ params: { id: pick(a).id }, body: { wa_user_id: '6281300000077' } }],
    [`cases.dispute${verb}`]: both({ body: { note: 'dari kantor lain', wa_user_id: '6281300000077' } }),
  }
}

/** What office B tries with the cases of office A. */
export const caseAttempts: Record<string, Tries> = {
  ...caseTries('Complaint', (a) => a.complaint),
  ...caseTries('Ticket', (a) => a.ticket),
  'cases.readNoticeFacts': (a) => [{ params: { id: a.complaint.id } }, { params: { id: a.ticket.id } }],
  'cases.changeCategory': (a) => [{ params: { slug: a.category }, body: { archived: true } }],
  'cases.archiveCategory': (a) => [{ params: { slug: a.category } }],
}

/** What B makes for itself comes last, so that a number of A does not become one of B by chance. */
export const ownCases: Record<string, Tries> = Object.fromEntries(
  ['cases.createComplaint', 'cases.createTicket'].map((id): [string, Tries] => [
    id,
    (a) => [
      { body: { wa_user_id: '6281300000077', kategori: a.category, alamat: 'Jl. B', deskripsi: 'x' } },
      {
        body: {
          ...{ citizen_id: a.citizen.id, conversation_id: a.conversation, kategori: 'lainnya' },
          ...{ alamat: 'Jl. B', deskripsi: 'milik B', name: 'B' },
        },
        expects: 'own',
      },
    ],
  ]),
)
