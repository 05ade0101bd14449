import { z } from 'zod'
import { ownOrigin } from '@/app/_lib/action'
import { clearSessionToken, sessionToken } from '@/app/_lib/cookies'
import { endSession } from '@/lib/identity/session/session'

const Form = z.object({ audience: z.enum(['customer', 'staff']) })

const after = { customer: '/join/refused?why=signed_out', staff: '/staff/sign-in?why=signed_out' }

/** A plain form posts `audience` here. The session ends at the server, and the browser forgets what it kept of our pages. */
export async function POST(request: Request) {
  if (!ownOrigin(request)) return new Response(null, { status: 403 })
  const form = Form.safeParse(Object.fromEntries(await request.formData().catch(() => new FormData())))
  if (!form.success) return new Response(null, { status: 400 })
  const { audience } = form.data
  const token = await sessionToken(audience)
  if (token) await endSession(token)
  await clearSessionToken(audience)
  const headers = { Location: after[audience], 'Clear-Site-Data': '"cache", "storage"' }
  return new Response(null, { status: 303, headers })
}
