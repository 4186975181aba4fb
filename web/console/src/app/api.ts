import { createClient } from '@govconnect/kernel/contract'
import { currentLanguage } from './texts.ts'

/** Headers of every call: refusals come back in the reader's language. */
export const apiHeaders = (): Record<string, string> => ({ 'accept-language': currentLanguage() })

/** The session travels in an http-only cookie; the server refuses other sites by Sec-Fetch-Site. */
export const api = createClient({ surface: 'api', headers: apiHeaders })

/** One key per intention: a repeated press has one effect. */
export const newKey = (): string => crypto.randomUUID()
