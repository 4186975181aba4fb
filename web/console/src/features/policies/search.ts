import { choiceOf, type RawSearch, textOf, tidy } from '../../app/search.ts'

export const policyTabs = ['content', 'changes', 'rehearsal'] as const
export type PolicyTab = (typeof policyTabs)[number]

export type PoliciesSearch = {
  /** Nothing named: the first branch. */
  branch?: string | undefined
  /** Nothing named: the one that waits, else the one in force. On a phone: the list. */
  policy?: string | undefined
  /** Nothing named: its contents. */
  tab?: PolicyTab | undefined
}

export const readPoliciesSearch = (raw: RawSearch): PoliciesSearch =>
  tidy({
    branch: textOf(raw['branch'], 40),
    policy: textOf(raw['policy'], 40),
    tab: choiceOf(raw['tab'], policyTabs),
  })
