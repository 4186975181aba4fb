import { clipNames } from '@govconnect/queue/rules'
import { describe, expect, it } from 'vitest'
import { clipKind, clipOfFile } from './clip-name.ts'

describe('clips', () => {
  it('say a phrase, a letter or a number', () => {
    expect(clipKind('please_go', 'id')).toEqual({ kind: 'phrase', words: 'silakan menuju loket' })
    expect(clipKind('letter_b', 'en')).toEqual({ kind: 'letter', words: 'B' })
    expect(clipKind('n200', 'id')).toEqual({ kind: 'number', words: '200' })
  })

  it('are found by the names people give to files', () => {
    const names = clipNames('id')
    const found = ['n12.mp3', '12.wav', 'A.OGG', 'letter_c.mp3', 'Please go.mp3', 'rekaman.mp3', '21.mp3'].map((file) =>
      clipOfFile(file, names),
    )
    expect(found).toEqual(['n12', 'n12', 'letter_a', 'letter_c', 'please_go', undefined, undefined])
  })
})
