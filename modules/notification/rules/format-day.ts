const formats = {
  id: new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
}

/** `2026-12-04` as people write it: 4 Desember 2026. */
export function formatDay(day: string, language: 'id' | 'en'): string {
  return formats[language].format(new Date(`${day}T00:00:00Z`))
}
