import { Refusal } from '@/e2e/harness/refusal'

const most = 10_000

/** `--customers 400`: how many more than the few who are always there. @throws what is no number of them, in words */
export function customersAsked(words: readonly string[]): number {
  const place = words.indexOf('--customers')
  if (place === -1) return 0
  const count = Number(words[place + 1])
  if (Number.isInteger(count) && count >= 0 && count <= most) return count
  throw new Refusal(`--customers wants a whole number up to ${most}, like --customers 400.`)
}
