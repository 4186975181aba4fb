import { createHash, createHmac } from 'node:crypto'

/**
 * The visitor's key to a ticket: made from the installation's secret and the id, so that a notice can tell the address again and nothing
 * but its hash is stored.
 */
export function visitKeyOf(secret: string, ticketId: string): string {
  return createHmac('sha256', `visit:${secret}`).update(ticketId).digest().subarray(0, 16).toString('base64url')
}

export function hashOf(secretText: string): string {
  return createHash('sha256').update(secretText).digest('hex')
}

/** Signs tickets that are given without a network; known to the device that leased the block, and to nobody else. */
export function blockKeyOf(secret: string, blockId: string): string {
  return createHmac('sha256', `number-block:${secret}`).update(blockId).digest('base64url')
}

export function signatureOf(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url')
}
