import type { LoginContext } from '../context'
import { type Authority, authority } from '../directory/authority'
import { scopeOfResource } from '../permissions/resource-parameter'
import type { Session } from '../session-store'

/** One request of a browser: what the application asked (query) and what the person pressed (posted form). */
export type Interaction = {
  authority: Authority
  version: 1 | 2
  /** Where the box's own forms post to: this very address, so that nothing asked is lost. */
  action: string
  asked: URLSearchParams
  pressed: URLSearchParams
  session: Session | null
}

const cookieName = 'entra_box_session'

export async function interactionOf(
  context: LoginContext,
  request: Request,
  segment: string,
  version: 1 | 2 = 2,
): Promise<Interaction> {
  const url = new URL(request.url)
  const pressed = new URLSearchParams(request.method === 'POST' ? await request.text() : '')
  const session = context.store.sessions.get(sessionIdOf(request) ?? '') ?? null
  const action = `${url.pathname}${url.search}`
  const asked = url.searchParams
  if (version === 1) asked.set('scope', scopeOfResource(asked))
  return { authority: authority(context.world, segment), version, action, asked, pressed, session }
}

/** A list, since OIDC lets several be asked at once. */
export function prompts({ asked }: Interaction): string[] {
  return asked.get('prompt')?.split(' ') ?? []
}

export function sessionIdOf(request: Request): string | null {
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
  context.store.sessions.delete(sessionIdOf(request) ?? '')
  return `${cookieName}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`
}
