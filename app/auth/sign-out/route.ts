import { z } from 'zod'
import { clearSessionToken, sessionToken } from '@/app/_lib/cookies'
import { ownOrigin } from '@/app/_lib/own-origin'
import { endSession } from '@/lib/identity/session/session'
import { microsoftSignOut } from '@/lib/identity/tokens/microsoft-host'

const Form = z.object({ audience: z.enum(['customer', 'staff']) })

/**
 * A plain form posts `audience` here. The session ends at the server, and the browser forgets what it kept of our pages.
 * Staff leave Microsoft as well: whoever sits down at this browser next is asked who they are.
 */
export async function POST(request: Request) {
  if (!(await ownOrigin(request))) return new Response(null, { status: 403 })
  const form = Form.safeParse(Object.fromEntries(await request.formData().catch(() => new FormData())))
  if (!form.success) return new Response(null, { status: 400 })
  const { audience } = form.data
  const token = await sessionToken(audience)
  if (token) await endSession(token)
  await clearSessionToken(audience)
  const headers = { Location: after(audience), 'Clear-Site-Data': '"cache", "storage"' }
  return new Response(null, { status: 303, headers })
}

function after(audience: 'customer' | 'staff'): string {
  return audience === 'customer' ? '/join/refused?why=signed_out' : microsoftSignOut()
}
