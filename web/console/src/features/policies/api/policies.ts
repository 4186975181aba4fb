import {
  changePolicy,
  decidePolicy,
  discardPolicy,
  draftPolicy,
  listPolicies,
  type PolicyRules,
  proposePolicy,
  rehearsePolicy,
  rollBackPolicy,
} from '@govconnect/queue/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'

const policiesKey = ['policies'] as const

/** Only what is published is told live: drafts and proposals are asked for now and then. */
const everyMs = 15_000

export const usePolicies = (branchId: string) =>
  useQuery({
    queryKey: [...policiesKey, 'list', branchId],
    queryFn: async ({ signal }) => (await api.call(listPolicies, { query: { branch_id: branchId } }, { signal })).items,
    refetchInterval: everyMs,
  })

/** Proposals of all branches, so that nobody has to look for them. */
export const useProposals = () =>
  useQuery({
    queryKey: [...policiesKey, 'list', 'proposed'],
    queryFn: async ({ signal }) => (await api.call(listPolicies, { query: { state: 'proposed' } }, { signal })).items,
    refetchInterval: everyMs,
  })

const usePolicyCommand = <Input, Answer>(run: (input: Input, key: string) => Promise<Answer>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => run(input, newKey()),
    // A refusal tells that the list is old as well.
    onSettled: () => queries.invalidateQueries({ queryKey: [...policiesKey, 'list'] }),
  })
}

export const useDraftPolicy = (branchId: string) =>
  usePolicyCommand((of: { rules?: PolicyRules; note: string }, idempotencyKey) =>
    api.call(draftPolicy, { body: { branch_id: branchId, ...of } }, { idempotencyKey }),
  )

export const useChangePolicy = (id: string) =>
  usePolicyCommand((body: { version: number; rules: PolicyRules; note: string }, idempotencyKey) =>
    api.call(changePolicy, { params: { id }, body }, { idempotencyKey }),
  )

export const useDiscardPolicy = (id: string) =>
  usePolicyCommand((version: number, idempotencyKey) =>
    api.call(discardPolicy, { params: { id }, body: { version } }, { idempotencyKey }),
  )

export const useProposePolicy = (id: string) =>
  usePolicyCommand((version: number, idempotencyKey) =>
    api.call(proposePolicy, { params: { id }, body: { version } }, { idempotencyKey }),
  )

export const useDecidePolicy = (id: string) =>
  usePolicyCommand((body: { version: number; approve: boolean; note: string }, idempotencyKey) =>
    api.call(decidePolicy, { params: { id }, body }, { idempotencyKey }),
  )

export const useRollBackPolicy = (id: string) =>
  usePolicyCommand((body: { version: number; reason: string }, idempotencyKey) =>
    api.call(rollBackPolicy, { params: { id }, body }, { idempotencyKey }),
  )

/** `version` makes another answer of another draft. Asked by POST, and changes nothing. */
export const useRehearsal = (of: { id: string; version: number; from: string; to: string }) =>
  useQuery({
    queryKey: [...policiesKey, 'rehearsal', of],
    queryFn: ({ signal }) =>
      api.call(rehearsePolicy, { params: { id: of.id }, body: { from: of.from, to: of.to } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
