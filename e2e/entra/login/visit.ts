import type { LoginContext } from './context'
import type { SignIn } from './desk'
import { type Authority, authority } from './directory'

/** One request of a browser: what the application asked (query) and what the person pressed (posted form). */
export type Visit = {
  authority: Authority
  /** Where the box's own forms post to: this very address, so that nothing asked is lost. */
  action: string
  asked: URLSearchParams
  pressed: URLSearchParams
  session: SignIn | null
}

const cookieName = 'entra_box_session'

export async function visitOf(context: LoginContext, request: Request, segment: string): Promise<Visit> {
  const url = new URL(request.url)
  const pressed = new URLSearchParams(request.method === 'POST' ? await request.text() : '')
  const session = context.desk.sessions.get(sessionIdOf(request) ?? '') ?? null
  const action = `${url.pathname}${url.search}`
  return { authority: authority(context.world, segment), action, asked: url.searchParams, pressed, session }
}

function sessionIdOf(request: Request): string | null {
  const pair = request.headers
    .get('cookie')
    ?.split(/;\s*/)
    .find((each) => each.startsWith(`${cookieName}=`))
  return pair?.slice(cookieName.length + 1) ?? null
}

/** Lax, because an application's redirect is a navigation from another site. Cookies know no ports: hence the long name. */
export function sessionCookie(id: string): string {
  return `${cookieName}=${id}; Path=/; HttpOnly; SameSite=Lax`
}

export function endSession(context: LoginContext, request: Request): string {
  context.desk.sessions.delete(sessionIdOf(request) ?? '')
  return `${cookieName}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`
}
