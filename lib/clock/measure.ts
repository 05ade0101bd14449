import { log } from '@/lib/log'
import { ofThisProcess } from '@/lib/of-this-process'
import { keepSample } from './offset'
import { clockInWords, type WrongClock, wrongClock } from './wrong-clock'

const kept = ofThisProcess<{ told: WrongClock['is'] | null }>('clock told')

/**
 * Takes the time from an answer of Microsoft's: its `Date` header, in whole seconds (RFC 9110 §6.6.1), held against the
 * middle of the request. An answer with an `Age` came from a cache and tells an old time.
 *
 * @param askedAt this server's clock when the request left, in milliseconds
 */
export function measureClock(headers: Headers, askedAt: number, answeredAt = Date.now()): void {
  const said = Date.parse(headers.get('date') ?? '')
  if (Number.isNaN(said) || headers.has('age')) return
  keepSample(said + 500 - (askedAt + answeredAt) / 2)
  tellChange()
}

/** Once for each change, not for each request. */
function tellChange(): void {
  const wrong = wrongClock()
  const before = kept.told ?? null
  kept.told = wrong?.is ?? null
  if (kept.told === before) return
  if (wrong) log().error(wrong, clockInWords(wrong))
  else log().info('this server’s clock is right again')
}
