/** Real databases, real runtimes, fake clocks: what tests of modules stand on. */
export { type BusUnderTest, busConformance } from './bus-conformance.ts'
export { createTestDatabase, type TestDatabase, testServerUrl } from './database.ts'
export { addNote, createHttpProbe, listNotes, slowNote } from './probe/http-probe.ts'
export { createProbe, effects, effectsOf, type Probe, tell } from './probe/probe.ts'
export { countedMessage, createQueueProbe } from './probe/queue-probe.ts'
export { queueConformance } from './queue-conformance.ts'
export {
  startTestRuntime,
  type TestRuntime,
  type TestRuntimeOptions,
  type TestStaff,
  tenantA,
  tenantB,
  testInternalKey,
} from './runtime.ts'
export { eventually } from './wait.ts'
