import { describe, expect, it } from 'vitest'
import type { DialogueState, Effect, Profile, StepResult, TurnMessage } from '../index.ts'
import { newDialogue, settle, step } from '../index.ts'

const profile: Profile = { name: 'Kota Contoh', hours: { id: 'Senin–Jumat 08.00–15.00', en: 'Mon–Fri 08.00–15.00' } }
const now = 1_795_000_000_000
let turn = 0

function say(state: DialogueState, message: string | Partial<TurnMessage>, nonce = `n${++turn}`): StepResult {
  const one: TurnMessage = { id: 'm', type: 'text', ...(typeof message === 'string' ? { text: message } : message) }
  return step(state, { messages: [one] }, { profile, nonce, now })
}

const context = (nonce: string) => ({ profile, nonce, now })
const created: Effect = {
  type: 'created',
  kind: 'complaint',
  number: 'LAP-20261121-001',
  kategori: 'jalan_rusak',
  alamat: 'Jl. Mawar',
}

describe('the first words', () => {
  it('say that a machine speaks, once', () => {
    const first = say(newDialogue(), 'halo')
    expect(first.replies[0]?.text).toContain('asisten otomatis')
    expect(say(first.state, 'halo').replies[0]?.text).not.toContain('asisten otomatis')
  })

  it('say so too when an action is worded later, after the emergency number', () => {
    const fire = say(newDialogue(), 'kebakaran di Jl. Sudirman 10 tolong', 'a')
    expect(fire.action.type).toBe('create_case')
    const settled = settle(fire.state, { ...created, kategori: 'darurat' }, context('a'))
    expect(settled.replies.map(({ text }) => text.slice(0, 40))).toEqual([
      expect.stringContaining('🚨'),
      expect.stringContaining('asisten otomatis'),
    ])
    expect(settled.replies[0]?.text).toContain('113')
    expect(settled.state).toMatchObject({ opening: null, flow: null, lastCase: { number: 'LAP-20261121-001' } })
  })
})

describe('a confirmation', () => {
  const asked = say(newDialogue(), 'jalan rusak di Jl. Mawar', 'nonce1')

  it('carries its nonce in the buttons and in the key of the case', () => {
    const [reply] = asked.replies
    expect(reply?.type === 'buttons' ? reply.buttons[0]?.id : null).toBe('ya:nonce1')
    const pressed = say(asked.state, { type: 'interactive', interactiveId: 'ya:nonce1' })
    expect(pressed.action).toMatchObject({
      type: 'create_case',
      idempotencyKey: 'confirm:nonce1',
      alamat: 'Jl. Mawar',
      kategori: 'jalan_rusak',
    })
    expect(say(asked.state, 'iya betul').action).toEqual(pressed.action)
  })

  it('is not given by a button of another question', () => {
    const stale = say(asked.state, { type: 'interactive', interactiveId: 'ya:old' })
    expect(stale.action.type).toBe('none')
    expect(stale.state.flow).toEqual(asked.state.flow)
  })

  it('asked again after a correction has a new nonce', () => {
    const corrected = say(asked.state, 'bukan, maksudnya Jl. Melati', 'nonce2')
    expect(corrected.state.flow).toMatchObject({ nonce: 'nonce2', slots: { alamat: 'Jl. Melati' } })
    expect(say(corrected.state, { type: 'interactive', interactiveId: 'ya:nonce1' }).action.type).toBe('none')
  })

  it('is never given outside a question', () => {
    expect(say(newDialogue(), 'ya').action.type).toBe('none')
  })

  it('that could not be carried out may be given again under the same key', () => {
    const first = say(asked.state, 'ya')
    const failed = settle(first.state, { type: 'refused', action: 'create_case', code: 'cases.busy' }, context('x'))
    expect(say(failed.state, 'ya').action).toEqual(first.action)
  })
})

describe('a conversation', () => {
  it('asks one question at a time', () => {
    const report = say(newDialogue(), 'mau lapor')
    expect(report.outcome).toBe('ask.deskripsi')
    const problem = say(report.state, 'lampu jalan mati')
    expect(problem.outcome).toBe('ask.alamat')
    expect(problem.replies).toHaveLength(1)
    expect(say(problem.state, 'Jl. Mawar').outcome).toBe('ask.confirm')
  })

  it('answers a side question and takes the thread up again', () => {
    const asked = say(newDialogue(), 'jalan rusak')
    const aside = say(asked.state, 'kantor buka jam berapa?')
    expect(aside.replies.map(({ text }) => text)).toEqual([
      expect.stringContaining('08.00'),
      expect.stringContaining('Di mana'),
    ])
    expect(aside.state.flow).toEqual(asked.state.flow)
  })

  it('keeps one matter waiting and offers it again', () => {
    const first = say(newDialogue(), 'jalan rusak di Jl. Mawar')
    const second = say(first.state, 'ada pohon tumbang di Jl. Dahlia tolong segera')
    expect(second.state).toMatchObject({
      flow: { slots: { kategori: 'pohon' } },
      suspended: { slots: { kategori: 'jalan_rusak' } },
    })
    const done = settle(say(second.state, 'ya').state, created, context('z'))
    expect(done.state.pending?.kind).toBe('resume')
    expect(say(done.state, 'ya').state.flow?.slots.alamat).toBe('Jl. Mawar')
  })

  it('hands over with a summary and the slots', () => {
    const asked = say(newDialogue(), 'jalan rusak di Jl. Mawar')
    const { action } = say(asked.state, 'mau bicara dengan petugas saja')
    expect(action).toMatchObject({ type: 'handover', slots: { alamat: 'Jl. Mawar' } })
    expect(action.type === 'handover' ? action.summary : '').toContain('Jl. Mawar')
  })

  it('answers abuse once', () => {
    const first = say(newDialogue(), 'goblok')
    expect(first.replies).toHaveLength(1)
    expect(say(first.state, 'tolol').replies).toEqual([])
  })

  it('withdraws only after asking', () => {
    const asked = say(newDialogue(), 'batalkan laporan LAP-20261101-001', 'c1')
    expect(asked.action.type).toBe('none')
    expect(say(asked.state, 'ya').action).toEqual({
      type: 'cancel_case',
      number: 'LAP-20261101-001',
      idempotencyKey: 'cancel:c1',
    })
    expect(say(asked.state, 'tidak').action.type).toBe('none')
  })

  it('answers in the language it is spoken to', () => {
    const english = say(newDialogue(), 'There is a big pothole on Jalan Mawar')
    expect(english.replies[0]?.text).toContain('Please check')
  })

  it('survives a round trip through JSON', () => {
    const asked = say(newDialogue(), 'jalan rusak di Jl. Mawar')
    expect(JSON.parse(JSON.stringify(asked.state))).toEqual(asked.state)
  })
})
