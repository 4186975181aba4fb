import './portal.css'
import { markBusy } from './busy.ts'
import { followVisit } from './follow.ts'

// Who asked the device for more contrast gets it, unless chosen otherwise on the page.
if (matchMedia('(prefers-contrast: more)').matches) document.documentElement.dataset['contrast'] ??= 'high'
markBusy()
followVisit()
