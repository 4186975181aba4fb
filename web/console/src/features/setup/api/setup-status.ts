import { getSetupStatus } from '@govconnect/identity/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'

/** True while the installation waits for its first admin. */
export const useSetupNeeded = (): boolean =>
  useQuery({ queryKey: ['setup'], queryFn: () => api.call(getSetupStatus), retry: false }).data?.needed ?? false
