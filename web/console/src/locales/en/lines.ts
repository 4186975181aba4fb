import { desk } from './desk.ts'
import { devices } from './devices.ts'
import { places } from './places.ts'
import { policies } from './policies.ts'
import { supervisor } from './supervisor.ts'
import { tickets } from './tickets.ts'

/** Texts of the pages about lines, loaded with them. */
export const lines = { tickets, desk, supervisor, places, devices, policies }
