import { describe, expect, it } from 'vitest'
import { COMMON_PASSWORDS } from './common-passwords.ts'
import { passwordFault } from './password.ts'

describe('password rule', () => {
  it.each([
    'kuda-makan-bakso-di-atap',
    'Tr4ktor biru 7 roda',
    'gunung tidak pernah tidur',
    'xK9#vLq2!mZp',
    'warung sebelah tutup jam 9',
    'ÉcharpeRouge-Vélo',
  ])('takes %s', (password) => {
    expect(passwordFault(password, ['Sari Wulandari', 'sari@kota.go.id'])).toBeNull()
  })

  it.each([
    'password123',
    'P@ssw0rd2026!',
    'rahasiarahasia',
    'Rahasia-123',
    'Jakarta2026!',
    'sayangku12345',
    'admindesa2026',
    'Indonesia_1945',
    'bismillah786',
    'katasandi!!!',
    '123Merdeka!!',
    'iloveyou2026',
  ])('refuses %s as commonly guessed', (password) => {
    expect(passwordFault(password)).toBe('common')
  })

  it.each([
    'aaaaaaaaaaaa',
    'abababababab',
    '1234567890',
    'qwertyuiop',
    '9876543210',
    'abcdefghij',
    'qwertyuiop12',
    '1q2w3e4r5t6y',
  ])('refuses %s as a walk or a repetition', (password) => {
    expect(passwordFault(password)).toBe('repetitive')
  })

  it('refuses what is short, endless or the own name', () => {
    expect(passwordFault('xK9#vLq2!')).toBe('too_short')
    expect(passwordFault('x7'.repeat(65))).toBe('too_long')
    expect(passwordFault('wulandari26', ['Sari Wulandari'])).toBe('personal')
    expect(passwordFault('Sari.Wulandari', ['Sari Wulandari'])).toBe('personal')
    expect(passwordFault('petugas7@kota-maju.go.id', ['petugas7@kota-maju.go.id'])).toBe('personal')
  })

  it('counts characters, not code units', () => {
    expect(passwordFault('🌋🌋🌋🌋🌋🌋')).toBe('too_short')
  })

  it('bundles a list worth the name', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(500)
  })
})
