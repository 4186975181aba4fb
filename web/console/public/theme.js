// Runs before the first paint so that the chosen theme and language never flash. A file of its own because the
// content security policy allows no inline script. Reads what packages/web/src/preferences.ts keeps.
try {
  const chosen = JSON.parse(localStorage.getItem('gc.screen') || '{}')
  const root = document.documentElement
  if (chosen.theme === 'light' || chosen.theme === 'dark') root.dataset.theme = chosen.theme
  const high =
    chosen.contrast === 'high' || (chosen.contrast !== 'normal' && matchMedia('(prefers-contrast: more)').matches)
  root.dataset.contrast = high ? 'high' : 'normal'
  if (chosen.language === 'en') root.lang = 'en'
} catch {
  // Storage is closed to us: the system's own theme is right.
}
