/** What others may know of the simulator: endpoints, live events (topic `simulator`), refusals, views. */
export * from './contract/actions.ts'
export * from './contract/events.ts'
export * from './contract/graph.ts'
export * from './contract/phones.ts'
export * from './contract/refusals.ts'
export * from './contract/views.ts'
export * from './contract/world.ts'
