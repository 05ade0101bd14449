import { type CredentialKind, credentialKinds } from '@/lib/blueprint/credential-kind'
import { asStaff, type Db } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { keptCounts } from '../counts/store'
import { type ConnectionFilter, isByEnd } from '../model'
import { writeRange } from './asked'
import { partsOf, type Span, spanOf, unitOf } from './spans'
import { countEnds } from './store'

export type ExpiryTimeline = NonNullable<Awaited<ReturnType<typeof expiryTimeline>>>

const countedUpTo = 1_000

/**
 * When secrets and certificates of what a list shows end, where it is filtered or sorted by that; null where there is nothing
 * to draw. Of all connections every end is counted; of what is filtered further the first thousand of each kind.
 */
export async function expiryTimeline(staff: Staff, filter: ConnectionFilter, now = new Date()) {
  const span = isByEnd(filter) ? spanOf(filter.expires, now) : null
  if (!span) return null
  const kinds = credentialKinds.filter((kind) => !filter.credential || kind === filter.credential)
  const counts = await Promise.all(kinds.map((kind) => countsOf(asStaff(staff), { filter, kind, span }, now)))
  const bars = partsOf(span).map((part) => ({
    ...part,
    counts: kinds.map((kind, index) => ({ kind, count: within(part, counts[index]) })),
  }))
  const total = (of: Map<string, number>) => within(span, of)
  if (counts.every((of) => total(of) === 0)) return null
  return { span, unit: unitOf(span), bars, isCut: counts.some((of) => total(of) > countedUpTo) && isFiltered(filter) }
}

type Asked = { filter: ConnectionFilter; kind: CredentialKind; span: Span }

function countsOf(db: Db, { filter, kind, span }: Asked, now: Date): Promise<Map<string, number>> {
  if (!isFiltered(filter)) return keptCounts(db, kind)
  const asked = { ...filter, credential: kind, expires: writeRange(span), after: undefined }
  return countEnds(db, asked, now, countedUpTo + 1)
}

/** By something that nobody keeps count of. */
function isFiltered({ expires: _, sort: __, credential: ___, after: ____, ...others }: ConnectionFilter): boolean {
  return Object.values(others).some((one) => one !== undefined)
}

function within({ from, to }: Span, counts: Map<string, number> = new Map()): number {
  return [...counts].reduce((sum, [day, count]) => (day >= from && day <= to ? sum + count : sum), 0)
}
