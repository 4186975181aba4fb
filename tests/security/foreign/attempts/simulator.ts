import type { Objects } from '../objects.ts'
import { emptyQuery, type Own, type Tries } from './attempt.ts'

const chat = (a: Objects, own: Own) => [
  { wa_id: a.wa_id, number_id: a.phone_number_id },
  { wa_id: a.wa_id, number_id: own.phone_number_id },
]

/** What office B tries with the simulated telephones of office A. */
export const simulatorTries: Record<string, Tries> = {
  'simulator.readChat': (a, own) => chat(a, own).map((params) => ({ params })),
  'simulator.updatePhone': (a) => [{ params: { wa_id: a.wa_id }, body: { blocked: true } }],
  'simulator.act': (a, own) =>
    chat(a, own).map((params) => ({ params, body: { type: 'text', text: 'dari kantor lain' } })),
  'simulator.attach': (a, own) =>
    chat(a, own).map((params) => ({ params, body: { filename: 'a.txt', mime_type: 'text/plain', data: 'YQ==' } })),
  'simulator.openChat': (a, own) => chat(a, own).map((params) => ({ params })),
  'simulator.readMedia': (a) => [{ params: { id: a.media } }],
  'simulator.readJournal': (a) => [emptyQuery({ wa_id: a.wa_id })],
  'simulator.readRun': (a) => [{ params: { id: a.run } }],
  'simulator.stopRun': (a) => [{ params: { id: a.run } }],
  'simulator.runScenario': (a, own) => [
    { params: { id: 'lampu-mati' }, body: { number_id: a.phone_number_id } },
    { params: { id: 'lampu-mati' }, body: { number_id: own.phone_number_id, wa_id: a.wa_id } },
  ],
  'simulator.saveRecording': (a) => [{ body: { title: 'x', number_id: a.phone_number_id, wa_id: a.wa_id } }],
  'simulator.replayRecording': (a, own) => [{ params: { id: a.recording }, body: { number_id: own.phone_number_id } }],
  'simulator.deleteRecording': (a) => [{ params: { id: a.recording } }],
  'simulator.createPhone': (a) => [{ body: { wa_id: a.wa_id, name: 'milik B' }, expects: 'own' }],
}
