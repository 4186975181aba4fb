import type { Client } from '@govconnect/kernel/contract'
import type { ChannelName } from '../rules/matrix.ts'
import type { BucketLimit } from '../rules/token-bucket.ts'

/** A message ready to leave. */
export interface Outgoing {
  recipient: string
  text: string
  /** The same for every try of one send: the provider must answer a repeat without sending again. */
  idempotencyKey: string
  /** Comes back in the provider's reports. */
  ref: string
}

/** A way to reach people. A new one is one file beside this, and passes `providerSuite`. */
export interface Provider {
  channel: ChannelName
  /** Messages the provider is given a second, at most. */
  limit: BucketLimit
  /**
   * Hands a message over. @throws ProviderFault
   * @param client acts in the tenant of the message
   */
  send(message: Outgoing, client: Client): Promise<{ messageId: string }>
}

/** `transient`: the same send may work later. `permanent`: it never will, until a person changes something. */
export class ProviderFault extends Error {
  readonly kind: 'transient' | 'permanent'
  readonly code: string
  readonly retryAfterMs: number | undefined

  constructor(kind: 'transient' | 'permanent', code: string, more: { detail?: string; retryAfterMs?: number } = {}) {
    super(more.detail ?? code)
    this.name = 'ProviderFault'
    this.kind = kind
    this.code = code
    this.retryAfterMs = more.retryAfterMs
  }
}
