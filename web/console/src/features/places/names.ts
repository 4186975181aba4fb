type Named = { id: string; name: { id: string; en: string } }

export const namesOf = (things: readonly Named[], language: 'id' | 'en'): ReadonlyMap<string, string> =>
  new Map(things.map(({ id, name }) => [id, name[language]]))

/** Skills that services of a branch ask for. */
export const skillsAsked = (services: readonly { skills: readonly string[] }[]): string[] =>
  [...new Set(services.flatMap(({ skills }) => skills))].sort()
