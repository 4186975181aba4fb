import { branches, counters, services } from '@govconnect/queue/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'

const asked = { query: { archived: 'true' } }

/** Places that figures are about; archived ones have a past too. */
export const usePlaces = () =>
  useQuery({
    queryKey: ['places', 'with-archived'],
    queryFn: async ({ signal }) => {
      const [branchList, serviceList, counterList] = await Promise.all([
        api.call(branches.list, asked, { signal }),
        api.call(services.list, asked, { signal }),
        api.call(counters.list, asked, { signal }),
      ])
      return { branches: branchList.items, services: serviceList.items, counters: counterList.items }
    },
    staleTime: 60_000,
  })

export type Places = NonNullable<ReturnType<typeof usePlaces>['data']>
