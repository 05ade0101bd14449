import { headers } from 'next/headers'
import { type RefusedBecause, recordRefusal } from '@/lib/audit/refusal'
import { networkOf } from '@/lib/limits/network'
import { addressOf } from './address'

/** Somebody asked for what is not theirs: it is written down before they hear of it. */
export async function refused(
  refusal: { what: string; why: RefusedBecause; personId?: string; connectionId?: string },
  request?: Request,
): Promise<void> {
  const network = networkOf(addressOf(request ?? { headers: await headers() }))
  await recordRefusal({ ...refusal, network })
}
