import { parseArgs } from 'node:util'
import { type Break, breaks } from './breaks'

/** `npm run faults -- [--count N] [--seed S] [--tier b] [--path 3:1:0] [--break upsert|lease|sealing|withdraw|receipt] [--soak]` */
export type Options = {
  count: number
  seed: number
  /** One tier alone; absent: those that the count is worth. */
  tier: 'a' | 'b' | 'c' | null
  /** Where fast-check stood when a schedule broke something: lives through that one alone. */
  path: string | undefined
  broken: Break | null
  soak: boolean
}

/** @throws Error that says what cannot be understood */
export function readOptions(args: string[]): Options {
  const string = { type: 'string' } as const
  const { values } = parseArgs({
    args,
    options: { count: string, seed: string, tier: string, path: string, break: string, soak: { type: 'boolean' } },
  })
  return {
    count: number(values.count ?? '300'),
    seed: number(values.seed ?? String(Math.floor(Math.random() * 2 ** 31))),
    tier: oneOf(['a', 'b', 'c'] as const, values.tier),
    path: values.path,
    broken: oneOf(breaks, values.break),
    soak: values.soak ?? false,
  }
}

function number(text: string): number {
  if (!/^-?\d+$/.test(text)) throw new Error(`Not a number: ${text}`)
  return Number(text)
}

function oneOf<Word extends string>(words: readonly Word[], word: string | undefined): Word | null {
  const found = words.find((each) => each === word)
  if (word !== undefined && !found) throw new Error(`${word} is none of ${words.join(', ')}`)
  return found ?? null
}
