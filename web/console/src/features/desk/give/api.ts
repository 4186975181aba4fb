import { takeTicket } from '@govconnect/queue/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, newKey } from '../../../app/api.ts'
import { useConfigs } from '../../devices/api/configs.ts'
import { linesKey } from '../../tickets/api/branch.ts'
import { answerInTime } from '../../tickets/intent.ts'
import { type Asked, type bodyOf, createWishes } from './give.ts'

/** What the kiosks of the branch speak first: nobody asks the visitor before the clerk does. */
export const useFirstLanguage = (branchId: string): Asked['language'] =>
  useConfigs(branchId, 'kiosk').data?.[0]?.config.languages[0] ?? 'id'

type Body = ReturnType<typeof bodyOf>

/** Gives a number to whoever stands at the desk. */
export const useGiveNumber = (branchId: string) => {
  const queries = useQueryClient()
  const [wishes] = useState(() => createWishes(newKey))
  return useMutation({
    mutationFn: (body: Body) => {
      const request_id = wishes.idOf(JSON.stringify(body))
      return api.call(takeTicket, { body: { ...body, request_id, branch_id: branchId } }, answerInTime())
    },
    onSuccess: () => {
      wishes.granted()
      return queries.invalidateQueries({ queryKey: linesKey(branchId) })
    },
  })
}
