/** As the server takes it: letters, digits and hyphens, neither first nor last a hyphen. */
const slugPattern = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/** An id in its beginning; an address that looks like one could not be told from it. */
const idLike = /^[0-9a-f]{8}-[0-9a-f]{4}-/

export const isSlug = (text: string): boolean => slugPattern.test(text) && !idLike.test(text)

/** "Kelurahan Suka Maju (Barat)" → "kelurahan-suka-maju-barat". */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replaceAll(/^-+|-+$/g, '')
