import { useLanguage, useT } from '../../app/texts.ts'
import { usePeople } from './api/people.ts'
import type { Places } from './api/places.ts'
import { useClassName } from './class-name.ts'
import { channels, type PartKind } from './search.ts'

type Named = { id: string; branch_id: string; name: { id: string; en: string } }

/** Names of whatever may be chosen or is counted, by kind and id; those of classes and channels that have none are made of the code. */
export const useNames = (places: Places | undefined, branch: string | undefined) => {
  const t = useT()
  const language = useLanguage()
  const className = useClassName()
  const people = usePeople()
  const branches = new Map(places?.branches.map(({ id, name }) => [id, name]))
  // Every branch has its "Loket 1".
  const several = branch === undefined && branches.size > 1
  const ofBranch = (list: readonly Named[] = []) =>
    new Map(
      list
        .filter(({ branch_id }) => branch === undefined || branch_id === branch)
        .map(({ id, branch_id, name }) => [
          id,
          several ? `${name[language]} · ${branches.get(branch_id)}` : name[language],
        ]),
    )
  const known: Partial<Record<PartKind, ReadonlyMap<string, string>>> = {
    branch: branches,
    service: ofBranch(places?.services),
    counter: ofBranch(places?.counters),
    agent: people,
    channel: new Map(channels.map((one) => [one, t(`analytics.channels.${one}`)])),
  }
  const nameOf = (kind: PartKind, key: string): string =>
    kind === 'class' ? className(key) : (known[kind]?.get(key) ?? t('analytics.unknown', { id: key.slice(-6) }))
  return { known, nameOf }
}
