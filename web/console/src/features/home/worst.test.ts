import type { CaseSummary } from '@govconnect/cases/contract'
import type { ConversationView } from '@govconnect/channel/contract'
import { describe, expect, it } from 'vitest'
import { worstItems } from './worst.ts'

const aCase = (id: string, change: Partial<CaseSummary>) =>
  ({ id, emergency: false, sla: 'breached', created_at: '2026-11-20T00:00:00Z', ...change }) as CaseSummary
const aConversation = (id: string, at: string) => ({ id, last_message_at: at, created_at: at }) as ConversationView

describe('worstItems', () => {
  it('puts emergencies first, then people who wait, then late cases, the longest waiting first', () => {
    const worst = worstItems(
      [aConversation('young', '2026-11-21T02:00:00Z'), aConversation('old', '2026-11-21T01:00:00Z')],
      [
        aCase('free', { sla: 'none' }),
        aCase('risk', { sla: 'at_risk' }),
        aCase('late', {}),
        aCase('fire', { emergency: true, sla: 'on_time' }),
      ],
      9,
    )
    expect(worst.map((one) => one.id)).toEqual(['fire', 'old', 'young', 'late', 'risk', 'free'])
  })

  it('names a case once and stops at three', () => {
    const twice = aCase('same', {})
    expect(worstItems([], [twice, twice])).toHaveLength(1)
    expect(
      worstItems(
        [],
        [1, 2, 3, 4].map((n) => aCase(String(n), {})),
      ),
    ).toHaveLength(3)
  })
})
