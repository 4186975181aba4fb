export const iso = (time: Date) => time.toISOString()
export const isoOrNull = (time: Date | null) => time?.toISOString() ?? null
