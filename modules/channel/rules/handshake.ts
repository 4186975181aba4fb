/** The answer to Meta's `GET` with `hub.mode`, `hub.challenge`, `hub.verify_token`. */
export type HandshakeAnswer = { status: 200; challenge: string } | { status: 400 } | { status: 403 }

/** Meta sends a number; anything else printable is echoed as plain text only (the shell sets type and nosniff). */
const maxChallengeLength = 1024

/**
 * `sameToken` compares in constant time (the shell owns crypto). Each parameter must appear exactly once: with two tokens in the
 * query nobody can say which one Meta meant.
 */
export function answerHandshake(query: URLSearchParams, sameToken: (given: string) => boolean): HandshakeAnswer {
  const mode = query.getAll('hub.mode')
  const token = query.getAll('hub.verify_token')
  const challenge = query.getAll('hub.challenge')
  if (mode.length !== 1 || mode[0] !== 'subscribe') return { status: 403 }
  if (token.length !== 1 || !sameToken(token[0] ?? '')) return { status: 403 }
  const text = challenge[0]
  if (challenge.length !== 1 || text === undefined || text === '' || text.length > maxChallengeLength)
    return { status: 400 }
  return { status: 200, challenge: text }
}
