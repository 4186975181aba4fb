import { parseAst } from 'vite'
import { expect, it } from 'vitest'
import { slim } from './slim-contracts.ts'

const code = `
const shape = z.object({ a: z.string() })
export const list = defineEndpoint({
  id: 'cases.list',
  method: 'GET',
  on: ['api'],
  path: '/cases',
  summary: 'Cases, by state',
  access: 'cases.read',
  query: z.object({ page: z.int() }),
  response: shape,
})
export const both = (name) => ({ one: defineEndpoint({ ...shared, id: 'a.b', body: shape, apiPath: '/x', status: 201 }), name })
export const refusals = defineRefusals('cases', { 'cases.away': { status: 404 } })
`

it('keeps of an endpoint where and how it is called, and all else as it is', () => {
  const kept = slim(code, parseAst(code))
  const made = new Function(
    'defineEndpoint',
    'defineRefusals',
    'z',
    'shared',
    `${kept.replaceAll('export const', 'var')}
    return { list, both: both('n'), refusals }`,
  )(
    (one: unknown) => one,
    (_: string, two: unknown) => two,
    { object: () => 'shape', string: () => '', int: () => 0 },
    { on: ['api'] },
  )
  expect(made).toEqual({
    list: { id: 'cases.list', method: 'GET', on: ['api'], path: '/cases' },
    both: { one: { on: ['api'], id: 'a.b', apiPath: '/x' }, name: 'n' },
    refusals: { 'cases.away': { status: 404 } },
  })
})
