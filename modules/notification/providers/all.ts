import type { Provider } from './port.ts'
import { whatsapp } from './whatsapp.ts'

export const providers: readonly Provider[] = [whatsapp]
