import { z } from 'zod'

/**
 * What an office may use. Numbers are ours: a village, a city agency, and an office that shares a busy installation. Requests are those of
 * its people and keys together; a person at the console asks about once a second when it is busy: a hundred people, four hundred, two thousand.
 */
export const plans = {
  small: { maxWorkers: 4, messagesPerDay: 10_000, storageBytes: 1024 ** 3, weight: 1, requestsPerMinute: 6_000 },
  standard: {
    maxWorkers: 16,
    messagesPerDay: 200_000,
    storageBytes: 20 * 1024 ** 3,
    weight: 2,
    requestsPerMinute: 24_000,
  },
  large: {
    maxWorkers: 64,
    messagesPerDay: 5_000_000,
    storageBytes: 500 * 1024 ** 3,
    weight: 4,
    requestsPerMinute: 120_000,
  },
} as const
export type PlanName = keyof typeof plans
export const planSchema = z.enum(['small', 'standard', 'large'])

/** Workers of a new office. */
export const defaultWorkers = 4
