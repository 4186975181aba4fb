import { defineEndpoint, page, pageQuery } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { recordingFile, runView } from './actions.ts'
import { behaviourSettings, clockView, faultSettings, journalEntry, settingsView, waId, webhookEntry } from './views.ts'

const on = ['internal', 'api'] as const
const access = 'simulator.use'
const idParams = z.object({ id: z.string().min(1).max(64) })

export const readJournal = defineEndpoint({
  id: 'simulator.readJournal',
  method: 'GET',
  on,
  path: '/simulator/journal',
  summary: 'Everything sent and received, newest first',
  access,
  query: pageQuery.extend({ wa_id: waId.optional() }),
  response: page(journalEntry),
  refusals: ['cursor.invalid'],
})

export const readVerdict = defineEndpoint({
  id: 'simulator.readVerdict',
  method: 'GET',
  on,
  path: '/simulator/verdict',
  summary: 'What the journal proves: doubled, disordered and unanswered messages among the last entries',
  access,
  query: z.object({ limit: z.coerce.number().int().min(1).max(50_000).default(10_000) }),
  response: z.object({
    entries: z.number().int(),
    acknowledged: z.number().int(),
    visible: z.number().int(),
    duplicates: z.array(z.object({ wa_id: z.string(), same: z.string(), seqs: z.array(z.number()) })),
    inversions: z.array(z.object({ wa_id: z.string(), earlier_seq: z.number(), later_seq: z.number() })),
    unanswered: z.array(z.object({ wa_id: z.string(), message_id: z.string(), text: z.string().nullable() })),
  }),
})

export const listWebhooks = defineEndpoint({
  id: 'simulator.listWebhooks',
  method: 'GET',
  on,
  path: '/simulator/webhooks',
  summary: 'Webhooks posted to the office and what it answered, newest first',
  access,
  query: pageQuery,
  response: page(webhookEntry),
  refusals: ['cursor.invalid'],
})

export const readClock = defineEndpoint({
  id: 'simulator.readClock',
  method: 'GET',
  on,
  path: '/simulator/clock',
  summary: 'The time that the office and the phones live in',
  access,
  response: clockView,
})

export const advanceClock = defineEndpoint({
  id: 'simulator.advanceClock',
  method: 'POST',
  on,
  path: '/simulator/clock/advance',
  summary: 'Jump forward, such as 24 hours to close the window; never back',
  access,
  body: z.object({
    ms: z
      .number()
      .int()
      .min(1)
      .max(366 * 86_400_000),
  }),
  response: clockView,
})

export const readSettings = defineEndpoint({
  id: 'simulator.readSettings',
  method: 'GET',
  on,
  path: '/simulator/settings',
  summary: 'Faults and behaviour of the simulated WhatsApp',
  access,
  response: settingsView,
})

export const updateSettings = defineEndpoint({
  id: 'simulator.updateSettings',
  method: 'PATCH',
  on,
  path: '/simulator/settings',
  summary: 'Change faults or behaviour; what is left out stays',
  access,
  body: z.object({ faults: faultSettings.partial().optional(), behaviour: behaviourSettings.partial().optional() }),
  response: settingsView,
})

export const resetSettings = defineEndpoint({
  id: 'simulator.resetSettings',
  method: 'POST',
  on,
  path: '/simulator/settings/reset',
  summary: 'No faults, default behaviour',
  access,
  response: settingsView,
})

export const listScenarios = defineEndpoint({
  id: 'simulator.listScenarios',
  method: 'GET',
  on,
  path: '/simulator/scenarios',
  summary: 'Guided scenarios; texts in the language of the caller',
  access,
  response: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        watch: z.string(),
        phone_name: z.string(),
        steps: z.array(z.object({ text: z.string() })),
      }),
    ),
  }),
})

const runBody = z.object({
  number_id: z.string().min(1).max(64),
  /** A fresh phone is made unless given. */
  wa_id: waId.optional(),
})

export const runScenario = defineEndpoint({
  id: 'simulator.runScenario',
  method: 'POST',
  on,
  path: '/simulator/scenarios/{id}/runs',
  summary: 'Let a scripted citizen write; the phone shows it live',
  access,
  params: idParams,
  body: runBody,
  response: runView,
  status: 202,
  refusals: ['simulator.scenario_not_found', 'simulator.number_not_found', 'simulator.phone_not_found'],
})

export const readRun = defineEndpoint({
  id: 'simulator.readRun',
  method: 'GET',
  on,
  path: '/simulator/runs/{id}',
  summary: 'How far a scenario or replay has come',
  access,
  params: idParams,
  response: runView,
  refusals: ['simulator.run_not_found'],
})

export const stopRun = defineEndpoint({
  id: 'simulator.stopRun',
  method: 'POST',
  on,
  path: '/simulator/runs/{id}/stop',
  summary: 'Stop a scenario or replay after its present step',
  access,
  params: idParams,
  response: runView,
  refusals: ['simulator.run_not_found'],
})

const recordingView = z.object({ id: z.string(), saved_at: z.iso.datetime(), recording: recordingFile })

export const listRecordings = defineEndpoint({
  id: 'simulator.listRecordings',
  method: 'GET',
  on,
  path: '/simulator/recordings',
  summary: 'Saved chats; each is the file to keep as a test',
  access,
  response: z.object({ items: z.array(recordingView) }),
})

export const saveRecording = defineEndpoint({
  id: 'simulator.saveRecording',
  method: 'POST',
  on,
  path: '/simulator/recordings',
  summary: 'Save a chat, or a file made before, as a test',
  access,
  body: z.union([
    z.object({ title: z.string().min(1).max(200), number_id: z.string().min(1).max(64), wa_id: waId }),
    z.object({ file: recordingFile }),
  ]),
  response: recordingView,
  status: 201,
  refusals: ['simulator.phone_not_found', 'simulator.nothing_to_record'],
})

export const deleteRecording = defineEndpoint({
  id: 'simulator.deleteRecording',
  method: 'DELETE',
  on,
  path: '/simulator/recordings/{id}',
  summary: 'Forget a saved chat',
  access,
  params: idParams,
  response: z.undefined(),
  status: 204,
  refusals: ['simulator.recording_not_found'],
})

export const replayRecording = defineEndpoint({
  id: 'simulator.replayRecording',
  method: 'POST',
  on,
  path: '/simulator/recordings/{id}/runs',
  summary: 'Play a saved chat again and compare the answers',
  access,
  params: idParams,
  body: runBody,
  response: runView,
  status: 202,
  refusals: ['simulator.recording_not_found', 'simulator.number_not_found', 'simulator.phone_not_found'],
})
