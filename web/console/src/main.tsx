import './app.css'
import { TooltipProvider } from '@govconnect/ui/tooltip.tsx'
import { startHotkeys } from '@govconnect/web/hotkeys.ts'
import { getPreferences } from '@govconnect/web/preferences.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './app/query-client.ts'
import { router } from './app/router.tsx'
import { startTexts } from './app/texts.ts'
import { UiWords } from './shell/ui-words.tsx'

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')

// After an update the old page asks for files that are gone; the new page has them. Once a minute at most, so that a
// server that is really down does not make the page spin.
window.addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem('gc.reloaded') ?? 0)
  if (Date.now() - last < 60_000) return
  sessionStorage.setItem('gc.reloaded', String(Date.now()))
  event.preventDefault()
  window.location.reload()
})

await startTexts(getPreferences().language)
startHotkeys()

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <UiWords>
        <TooltipProvider>
          <RouterProvider router={router} />
        </TooltipProvider>
      </UiWords>
    </QueryClientProvider>
  </StrictMode>,
)
