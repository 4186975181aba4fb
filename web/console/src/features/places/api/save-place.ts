import type { CallInput } from '@govconnect/kernel/contract'
import {
  type AreaView,
  areas,
  type BranchView,
  branches,
  type CounterView,
  counters,
  type HolidayView,
  holidays,
  type ServiceView,
  services,
} from '@govconnect/queue/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'
import { placesKey } from './lists.ts'

export interface Bodies {
  branches: CallInput<typeof branches.create>['body']
  areas: CallInput<typeof areas.create>['body']
  services: CallInput<typeof services.create>['body']
  counters: CallInput<typeof counters.create>['body']
  holidays: CallInput<typeof holidays.create>['body']
}

export interface Views {
  branches: BranchView
  areas: AreaView
  services: ServiceView
  counters: CounterView
  holidays: HolidayView
}

export type PlaceKind = keyof Bodies
export type Change<K extends PlaceKind> = Partial<Bodies[K]> & { version: number; archived?: boolean }

const once = (idempotencyKey: string) => ({ idempotencyKey })

const create: { [K in PlaceKind]: (body: Bodies[K], key: string) => Promise<Views[K]> } = {
  branches: (body, key) => api.call(branches.create, { body }, once(key)),
  areas: (body, key) => api.call(areas.create, { body }, once(key)),
  services: (body, key) => api.call(services.create, { body }, once(key)),
  counters: (body, key) => api.call(counters.create, { body }, once(key)),
  holidays: (body, key) => api.call(holidays.create, { body }, once(key)),
}

const update: { [K in PlaceKind]: (id: string, body: Change<K>) => Promise<Views[K]> } = {
  branches: (id, body) => api.call(branches.update, { params: { id }, body }, once(newKey())),
  areas: (id, body) => api.call(areas.update, { params: { id }, body }, once(newKey())),
  services: (id, body) => api.call(services.update, { params: { id }, body }, once(newKey())),
  counters: (id, body) => api.call(counters.update, { params: { id }, body }, once(newKey())),
  holidays: (id, body) => api.call(holidays.update, { params: { id }, body }, once(newKey())),
}

const usePlaceCommand = <Input, Answer>(run: (input: Input) => Promise<Answer>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: run,
    // A refusal tells that the lists are old as well.
    onSettled: () => queries.invalidateQueries({ queryKey: placesKey }),
  })
}

/** `key` belongs to the open form: pressing twice makes one. */
export const useCreatePlace = <K extends PlaceKind>(kind: K, key: string) =>
  usePlaceCommand((body: Bodies[K]) => create[kind](body, key))

export const useUpdatePlace = <K extends PlaceKind>(kind: K, id: string) =>
  usePlaceCommand((body: Change<K>) => update[kind](id, body))
