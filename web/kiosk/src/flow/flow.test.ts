import type { Setup } from '@govconnect/web/device/session.ts'
import { describe, expect, it } from 'vitest'
import { begin, type Choice, choose, type Flow, ownClasses } from './flow.ts'

const service = (id: string, more: object = {}) => ({ id, parent_id: null, inputs: [], ...more })
const office = (more: { services?: object[]; config?: object } = {}) =>
  ({
    services: more.services ?? [service('ktp'), service('akta'), service('lahir', { parent_id: 'akta' })],
    config: { ask_name: false, ask_phone: false, ...more.config },
  }) as unknown as Setup

const walk = (choices: Choice[], at = office()): Flow => choices.reduce((flow, one) => choose(flow, one, at), begin)

describe('the way to a number', () => {
  it('is language, service, confirm: two taps and the number', () => {
    expect(walk([{ kind: 'language' }]).step).toBe('service')
    expect(walk([{ kind: 'language' }, { kind: 'service', id: 'ktp' }]).step).toBe('confirm')
  })

  it('goes into a service that has parts, and back out', () => {
    const inside = walk([{ kind: 'language' }, { kind: 'service', id: 'akta' }])
    expect(inside).toMatchObject({ step: 'service', path: ['akta'], service: null })
    expect(choose(inside, { kind: 'back' }, office()).path).toEqual([])
    expect(choose(inside, { kind: 'service', id: 'lahir' }, office()).step).toBe('confirm')
  })

  it('asks only what the office asks', () => {
    const asking = office({ config: { ask_name: true } })
    const chosen = walk([{ kind: 'language' }, { kind: 'service', id: 'ktp' }], asking)
    expect(chosen.step).toBe('details')
    const told = choose(chosen, { kind: 'details', inputs: {}, person: { name: 'Ani' } }, asking)
    expect(told).toMatchObject({ step: 'confirm', person: { name: 'Ani' } })
  })

  it('asks of classes only those a visitor may say so oneself', () => {
    const classes = [
      { code: 'umum', self_declared: true },
      { code: 'lansia', self_declared: true },
      { code: 'tamu', self_declared: false },
    ]
    const policy = { classes } as Setup['policy']
    expect(ownClasses({ policy }).map(({ code }) => code)).toEqual(['lansia'])
  })

  it('forgets what was told when it goes back to the services, and all when it begins again', () => {
    const told: Flow = { ...walk([{ kind: 'language' }, { kind: 'service', id: 'ktp' }]), person: { name: 'Ani' } }
    expect(choose(told, { kind: 'back' }, office())).toMatchObject({ step: 'service', service: null, person: {} })
    expect(choose(told, { kind: 'restart' }, office())).toEqual(begin)
  })
})
