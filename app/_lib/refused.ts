import { headers } from 'next/headers'
import { type RefusedBecause, recordRefusal } from '@/lib/audit/refusal'
import { networkOf } from '@/lib/limits/network'
import { addressOf } from './address'
import { withoutTokens } from './without-tokens'

type Refused = {
  /** A press by its name, or a path. */
  what: string
  why: RefusedBecause
  personId?: string
  connectionId?: string
}

/** Somebody asked for what is not theirs: it is written down before they hear of it. */
export async function refused(refusal: Refused, request?: Request): Promise<void> {
  const asked = request ?? { headers: await headers() }
  const what = withoutTokens(refusal.what)
  if (wasTold(asked.headers, `${what} ${refusal.why}`)) return
  await recordRefusal({ ...refusal, what, network: networkOf(addressOf(asked)) })
}

const told = new WeakMap<Request['headers'], Set<string>>()

/** Next renders the title of a page that led away once more: of one request the same refusal is written down once. */
function wasTold(request: Request['headers'], refusal: string): boolean {
  const before = told.get(request) ?? new Set()
  told.set(request, before)
  if (before.has(refusal)) return true
  before.add(refusal)
  return false
}
