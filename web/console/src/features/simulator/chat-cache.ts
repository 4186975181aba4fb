import type { ChatMessage, ThreadView } from '@govconnect/simulator/contract'

export type Chat = { items: ChatMessage[]; next_cursor: string | null; thread: ThreadView }

/** The chat with a bubble that is new or has changed; newest first, one bubble per id. */
export const withMessage = (chat: Chat | undefined, message: ChatMessage): Chat | undefined => {
  if (!chat) return chat
  const known = chat.items.some((item) => item.id === message.id)
  const items = known
    ? chat.items.map((item) => (item.id === message.id ? message : item))
    : [message, ...chat.items].sort((a, b) => b.at.localeCompare(a.at))
  return { ...chat, items }
}

export const withThread = (chat: Chat | undefined, thread: ThreadView): Chat | undefined =>
  chat ? { ...chat, thread } : chat
