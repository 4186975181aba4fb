import { expect } from 'vitest'
import type { Page, Phone } from './office.ts'

/** The office as it is found on the web, and its own pages there. */
export const front = '/t/kota-contoh'
export const serviceAt = (id: string) => `${front}/services/${id}`
export const visitAt = /^\/t\/kota-contoh\/visits\/[\w-]{22}$/

/** Takes a number of a service as a person does and opens its page. */
export async function takeNumber(phone: Phone, serviceId: string): Promise<{ at: string; page: Page }> {
  const given = await phone.send(await phone.get(serviceAt(serviceId)), `${front}/visits`)
  expect([given.status, given.to]).toEqual([303, expect.stringMatching(visitAt)])
  return { at: given.to!, page: await phone.get(given.to!) }
}

export const leave = async (phone: Phone, at: string) => phone.send(await phone.get(`${at}/leave`), `${at}/leave`)
