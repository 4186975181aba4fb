import { categories } from '@govconnect/cases/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'
import { useLanguage } from '../../../app/texts.ts'
import { useCan } from '../../session/api/me.ts'

/** The office's name of a category, of any kind, archived ones too; its id where the reader may not see the list. */
export const useCategoryName = (): ((id: string) => string) => {
  const language = useLanguage()
  const list = useQuery({
    queryKey: ['categories', 'every'],
    queryFn: async () => (await api.call(categories.list, { query: { archived: 'true' } })).items,
    staleTime: 5 * 60_000,
    enabled: useCan('cases.read'),
  })
  return (id) => list.data?.find((one) => one.slug === id)?.label[language] ?? id
}
