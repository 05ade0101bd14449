import { z } from 'zod'
import { addressOf } from '@/app/_lib/address'
import { ownOrigin } from '@/app/_lib/own-origin'
import { refused } from '@/app/_lib/refused'
import { findStaff } from '@/app/_lib/session'
import { atTime } from '@/app/staff/_words/times'
import { claim } from '@/lib/handoff/claim'
import type { ClaimAnswer } from '../claim-answer'

const bytes32 = z.string().regex(/^[\w-]{43}$/)
const Claim = z.object({ key: bytes32, nonce: bytes32 })

/**
 * The one place where a secret leaves. A POST, because scanners and previews only fetch; JSON from our own origin,
 * because a form elsewhere can send neither. Whoever is not signed in hears only that, whatever the id.
 */
export async function POST(request: Request, { params }: RouteContext<'/handoff/[id]/claim'>) {
  if (!(await ownOrigin(request))) return new Response(null, { status: 403 })
  const staff = await findStaff()
  if (!staff) {
    await refused({ what: 'handoff.claim', why: 'signed_out' }, request)
    return answer({ status: 'sign_in' }, 401)
  }

  const asked = Claim.safeParse(await request.json().catch(() => null))
  if (!asked.success) return answer({ status: 'unavailable' }, 404)
  const { id } = await params
  const claimed = await claim(staff, id, asked.data.key, asked.data.nonce, addressOf(request))
  switch (claimed.status) {
    case 'revealed': {
      const secretEndsAt = claimed.bundle.secretEndsAt?.toISOString() ?? null
      return answer({ ...claimed, bundle: { ...claimed.bundle, secretEndsAt } }, 200)
    }
    case 'stale_sign_in':
      return answer({ status: 'stale_sign_in' }, 401)
    case 'stopped':
      return answer({ status: 'stopped', since: atTime(claimed.since) }, 503)
    case 'not_observed':
      return answer({ status: 'not_observed' }, 503)
    case 'not_allowed':
      return answer({ status: 'not_allowed' }, 403)
    case 'unreadable':
      return answer({ status: 'unreadable' }, 410)
    case 'unavailable':
      return answer({ status: 'unavailable' }, 404)
  }
}

function answer(body: ClaimAnswer, status: number) {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
}
