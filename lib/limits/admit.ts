import { asVisitor } from '@/lib/db'
import { count } from './store'

/**
 * How often somebody may ask, in requests per window of so many seconds. Far above what people do, a whole company behind one
 * address included; far below what costs us anything. What a random 256-bit token opens needs none.
 */
const buckets = {
  /** Each begins a sign-in attempt: a row, and a way to Microsoft. Counted by network. */
  'sign-in': { most: 300, seconds: 60 },
  /** The same, by invitation: one that was passed on to the world is no way in to the queue of the others. */
  invitation: { most: 60, seconds: 60 },
  /** Each costs a signature's verification. Counted by network; a sync reports a few times a day for each connection. */
  proof: { most: 1200, seconds: 60 },
  /** Each costs a signature's verification. Counted by network; a mail server reports once for each mail. */
  'mail-report': { most: 300, seconds: 60 },
  /** Each is a row in the audit. Counted by person, by network where nobody is known. */
  refusal: { most: 120, seconds: 60 },
} as const

type Bucket = keyof typeof buckets

/** Counts one. @returns null, or the seconds after which to ask again when that was one too many */
export async function admit(bucket: Bucket, who: string): Promise<number | null> {
  const counted = await count(asVisitor(), { bucket, ...buckets[bucket] }, who)
  return counted.isTooMany ? Math.max(1, Math.ceil(counted.msLeft / 1000)) : null
}
