import type { Route } from '@govconnect/kernel'
import { chatRoutes } from './routes/chat.ts'
import { deviceRoutes } from './routes/devices.ts'
import { followRoutes } from './routes/follow.ts'
import { placeRoutes } from './routes/places.ts'
import { policyRoutes } from './routes/policies.ts'
import { publicRoutes } from './routes/public.ts'
import { ticketRoutes } from './routes/tickets.ts'

export const routes: Route[] = [
  ...ticketRoutes,
  ...placeRoutes,
  ...policyRoutes,
  ...deviceRoutes,
  ...publicRoutes,
  ...followRoutes,
  ...chatRoutes,
]
