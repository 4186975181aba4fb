/** Filled in by the assistant's contract. */
export const Decisions = (_: { conversationId: string }) => null
