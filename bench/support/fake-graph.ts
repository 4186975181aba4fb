/** The simulated WhatsApp as a process of its own; the same as the tests use. */
export * from '../../tests/support/fake-graph.ts'
