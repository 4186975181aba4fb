/** Shortest and longest password, in characters. The upper end only keeps hashing cheap. */
export const PASSWORD_MIN_LENGTH = 10
export const PASSWORD_MAX_LENGTH = 128
