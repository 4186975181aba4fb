import { describe, expect, it } from 'vitest'
import { Paper, type PaperOptions } from '../../../tests/support/printer/paper.ts'
import { createConversation } from './conversation.ts'
import { createListeners, type Pipe } from './pipe.ts'

const patience = { answerMs: 30, writeMs: 60, lookMs: 20, looks: 3 }
const ticket = Uint8Array.of(0x1b, 0x40, ...Buffer.from('A-023\nKTP\n'), 0x1d, 0x56, 0x00)

interface Wire extends Pipe {
  paper: Paper
  sent: number
}

/** A wire with a printer at its end; `fault` may break or hold back what is written. */
function wire(options: PaperOptions = {}, fault?: (sent: number) => 'break' | 'stuck' | 'cut' | undefined): Wire {
  const paper = new Paper(options)
  const listeners = createListeners()
  const gone = Promise.withResolvers<void>()
  const made: Wire = {
    ...{ paper, sent: 0, listen: listeners.listen, gone: gone.promise },
    async write(bytes) {
      const what = fault?.(bytes.length)
      if (what === 'break') throw new Error('unplugged')
      if (what === 'stuck') return new Promise(() => {})
      made.sent += bytes.length
      const answers = paper.feed(what === 'cut' ? bytes.subarray(0, 8) : bytes)
      if (what === 'cut') return gone.resolve()
      if (answers.length > 0) queueMicrotask(() => listeners.tell(Uint8Array.from(answers)))
    },
  }
  return made
}

describe('a conversation with a printer', () => {
  it('prints once and knows that it was printed', async () => {
    const pipe = wire()
    expect(await createConversation(patience).print(pipe, ticket)).toEqual({ outcome: 'printed', state: 'ok' })
    expect(pipe.paper.slips).toHaveLength(1)
    expect(pipe.paper.confused).toEqual([])
  })

  it.each([
    ['paper_out', { linesLeft: 0 }],
    ['error', { coverOpen: true }],
  ] as const)('sends nothing to a printer that is %s, so it may be tried again', async (state, options) => {
    const pipe = wire(options)
    const talk = createConversation(patience)
    expect(await talk.state(pipe)).toBe(state)
    expect(await talk.print(pipe, ticket)).toEqual({ outcome: 'failed', state })
    pipe.paper.load()
    expect(await talk.print(pipe, ticket)).toMatchObject({ outcome: 'printed' })
    expect(pipe.paper.slips).toHaveLength(1)
  })

  it('is in doubt where the paper ends in the middle: the rest comes out with the new roll', async () => {
    const pipe = wire({ linesLeft: 1 })
    expect(await createConversation(patience).print(pipe, ticket)).toEqual({ outcome: 'doubt', state: 'paper_out' })
    expect(pipe.paper.slips).toHaveLength(0)
    pipe.paper.load()
    expect(pipe.paper.slips).toHaveLength(1)
  })

  it('warns of little paper', async () => {
    const pipe = wire({ linesLeft: 15 })
    const talk = createConversation(patience)
    expect(await talk.state(pipe)).toBe('paper_low')
    expect(await talk.print(pipe, ticket)).toEqual({ outcome: 'printed', state: 'paper_low' })
  })

  it('believes a mute printer, but not one that answered before and fell silent', async () => {
    const mute = wire({ mute: true })
    const talk = createConversation(patience)
    expect(await talk.state(mute)).toBe('unknown')
    expect(await talk.print(mute, ticket)).toEqual({ outcome: 'sent', state: 'unknown' })
    expect(mute.paper.slips).toHaveLength(1)
    const pipe = wire()
    await talk.state(pipe)
    pipe.paper.mute = true
    expect(await talk.print(pipe, ticket)).toEqual({ outcome: 'failed', state: 'offline' })
  })

  it.each([
    ['breaks', 'break', 'offline'],
    ['is stuck', 'stuck', 'error'],
    ['is cut in the middle', 'cut', 'offline'],
  ] as const)('is in doubt where the wire %s while the ticket goes out', async (_, fault, state) => {
    const pipe = wire({}, (length) => (length > 3 ? fault : undefined))
    expect(await createConversation(patience).print(pipe, ticket)).toEqual({ outcome: 'doubt', state })
  })

  it('calls a wire that is broken from the start offline', async () => {
    const pipe = wire({}, () => 'break')
    expect(await createConversation(patience).print(pipe, ticket)).toEqual({ outcome: 'failed', state: 'offline' })
  })
})
