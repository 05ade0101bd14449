import { endByMicrosoftSession } from '@/lib/identity/session/end-sessions'

/**
 * Somebody of staff signed out at Microsoft, which opens this address in a frame: no cookie of ours arrives, the random
 * `sid` alone says whose session it was. The answer is the same whatever it is.
 * Source: "Single sign-out", OpenID Connect on the Microsoft identity platform.
 */
export async function GET(request: Request): Promise<Response> {
  const sid = new URL(request.url).searchParams.get('sid')
  if (sid && sid.length <= 200) await endByMicrosoftSession(sid)
  return new Response(null, { status: 200, headers: { 'cache-control': 'no-store' } })
}
