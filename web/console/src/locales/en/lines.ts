import { devices } from './devices.ts'
import { places } from './places.ts'
import { policies } from './policies.ts'

/** Texts of the pages about lines, loaded with them. */
export const lines = { places, devices, policies }
