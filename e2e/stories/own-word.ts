import { createHash } from 'node:crypto'
import type { TestInfo } from '@playwright/test'

const consonants = 'bdfgklmnprstvz'
const vowels = 'aeiou'

type Told = Pick<TestInfo, 'testId' | 'retry'>

/** A word that no other story has, nor another repetition of this one, and the same whenever it is told: *Kobadeli*. */
export function ownWord(story: Told, nth = 0): string {
  const [first = '', ...rest] = bytesOf(story, 'word', nth)
    .slice(0, 4)
    .map((byte) => `${consonants[byte % consonants.length]}${vowels[byte % vowels.length]}`)
  return [first.replace(/^./, (letter) => letter.toUpperCase()), ...rest].join('')
}

/** Limits count by network: whoever is in this story comes from one of its own. */
export function ownNetwork(story: Told): string {
  return [10, ...bytesOf(story, 'network').slice(0, 2), 1].join('.')
}

/** A story's id is made of its file, its title and the number of its repetition. */
function bytesOf({ testId, retry }: Told, ...names: (string | number)[]): number[] {
  return [
    ...createHash('sha256')
      .update([testId, retry, ...names].join('/'))
      .digest(),
  ]
}
