import type { Route } from '@govconnect/kernel'
import { deviceRoutes } from './routes/devices.ts'
import { placeRoutes } from './routes/places.ts'
import { ticketRoutes } from './routes/tickets.ts'

export const routes: Route[] = [...ticketRoutes, ...placeRoutes, ...deviceRoutes]
