import type { CallInput, ResponseOf } from '@govconnect/kernel/contract'
import { deleteClip, listClips, saveClip } from '@govconnect/queue/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'
import { base64Of } from '../../../app/base64.ts'
import { devicesKey } from './devices.ts'

export type Clip = ResponseOf<typeof listClips>['items'][number]
export type Spoken = 'id' | 'en'

const keyOf = (language: Spoken) => [...devicesKey, 'voice', language]

export const useClips = (language: Spoken) =>
  useQuery({
    queryKey: keyOf(language),
    queryFn: async ({ signal }) => (await api.call(listClips, { params: { language } }, { signal })).items,
  })

const useClipCommand = <Input, Answer>(language: Spoken, run: (input: Input) => Promise<Answer>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(language) }),
  })
}

type MimeType = CallInput<typeof saveClip>['body']['mime_type']

/** Browsers name the same kinds of sound in several ways. */
const kinds: Record<string, MimeType> = {
  'audio/mpeg': 'audio/mpeg',
  'audio/mp3': 'audio/mpeg',
  'audio/ogg': 'audio/ogg',
  'audio/wav': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
}

export const useSaveClip = (language: Spoken) =>
  useClipCommand(language, async ({ name, file }: { name: string; file: File }) =>
    api.call(
      saveClip,
      {
        params: { language, name },
        // A kind that we do not know is refused by the server, in its words.
        body: { data: await base64Of(file), mime_type: kinds[file.type] ?? 'audio/mpeg' },
      },
      { idempotencyKey: newKey() },
    ),
  )

export const useDeleteClip = (language: Spoken) =>
  useClipCommand(language, (name: string) =>
    api.call(deleteClip, { params: { language, name } }, { idempotencyKey: newKey() }),
  )
