import type { Client } from '@govconnect/kernel/contract'
import { describe, expect, it } from 'vitest'
import { type Outgoing, type Provider, ProviderFault } from './port.ts'

/** The other side of a provider, made to behave by the suite. */
export interface Backend {
  client: Client
  /** How it behaves from now on. `loses_answer` takes the message, then fails. */
  set(mode: 'works' | 'away' | 'refuses' | 'loses_answer'): void
  /** What arrived, each visible message once. */
  arrived(): readonly { recipient: string; text: string; ref: string }[]
}

const message: Outgoing = { recipient: '6281234567890', text: 'Halo', idempotencyKey: 'key-1', ref: 'notification:1:1' }

/** What every provider must hold; a new one calls this with its own backend. */
export function providerSuite(provider: Provider, start: () => Promise<Backend & { stop(): Promise<void> }>): void {
  async function withBackend(work: (backend: Backend) => Promise<void>): Promise<void> {
    const backend = await start()
    try {
      await work(backend)
    } finally {
      await backend.stop()
    }
  }
  async function faultOf(backend: Backend): Promise<ProviderFault> {
    const error = await provider.send(message, backend.client).catch((thrown: unknown) => thrown)
    if (error instanceof ProviderFault) return error
    throw new Error('did not fail as a ProviderFault')
  }

  describe(`provider ${provider.channel}`, () => {
    it('hands a message over whole and answers its id', () =>
      withBackend(async (backend) => {
        const { messageId } = await provider.send(message, backend.client)
        expect(messageId).toMatch(/\S/)
        const { recipient, text, ref } = message
        expect(backend.arrived()).toEqual([{ recipient, text, ref }])
      }))

    it('sends one message for one key', () =>
      withBackend(async (backend) => {
        const first = await provider.send(message, backend.client)
        expect(await provider.send(message, backend.client)).toEqual(first)
        await provider.send({ ...message, idempotencyKey: 'key-2' }, backend.client)
        expect(backend.arrived()).toHaveLength(2)
      }))

    it('calls an outage transient, and sends once after a lost answer', () =>
      withBackend(async (backend) => {
        backend.set('away')
        expect((await faultOf(backend)).kind).toBe('transient')
        backend.set('loses_answer')
        expect((await faultOf(backend)).kind).toBe('transient')
        backend.set('works')
        await provider.send(message, backend.client)
        expect(backend.arrived()).toHaveLength(1)
      }))

    it('calls a refusal permanent, with its code and words', () =>
      withBackend(async (backend) => {
        backend.set('refuses')
        const fault = await faultOf(backend)
        expect(fault.kind).toBe('permanent')
        expect(fault.code).toMatch(/^[a-z]+\.[a-z_.]+$/)
        expect(fault.message.length).toBeGreaterThan(10)
        expect(backend.arrived()).toEqual([])
      }))

    it('says how much it takes', () => {
      expect(provider.limit.perSecond).toBeGreaterThan(0)
      expect(provider.limit.burst).toBeGreaterThanOrEqual(1)
    })
  })
}
