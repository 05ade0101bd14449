import { cookies } from 'next/headers'
import { env } from '@/lib/env'
import type { Language } from '@/lib/i18n/language'
import { sessionHours } from '@/lib/identity/session/lifetime'

/**
 * Our cookies hold random tokens, and which language is read. `__Host-` makes the browser itself refuse them from a sister
 * domain or over plain http, so the prefix and `Secure` follow the scheme we are served under. `Lax`, because a person comes
 * back from Microsoft by a link on another site.
 */
const settings = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isPublic() }) as const

const isPublic = () => env().PORTAL_URL.startsWith('https:')
const named = (name: string) => (isPublic() ? `__Host-${name}` : name)

type Audience = 'customer' | 'staff'

export async function sessionToken(audience: Audience): Promise<string | undefined> {
  return (await cookies()).get(named(audience))?.value
}

export async function setSessionToken(audience: Audience, token: string): Promise<void> {
  ;(await cookies()).set(named(audience), token, { ...settings(), maxAge: sessionHours * 3600 })
}

export async function clearSessionToken(audience: Audience): Promise<void> {
  ;(await cookies()).set(named(audience), '', { ...settings(), maxAge: 0 })
}

export async function languageChoice(): Promise<string | undefined> {
  return (await cookies()).get(named('language'))?.value
}

export async function setLanguageChoice(language: Language): Promise<void> {
  ;(await cookies()).set(named('language'), language, { ...settings(), maxAge: 31_536_000 })
}

/** One for each sign-in attempt: two tabs that sign in for two environments do not overwrite each other's. */
const attemptCookie = (attemptId: string) => named(`attempt-${attemptId}`)

export async function attemptToken(attemptId: string): Promise<string | undefined> {
  return (await cookies()).get(attemptCookie(attemptId))?.value
}

export async function setAttemptToken(attemptId: string, token: string): Promise<void> {
  ;(await cookies()).set(attemptCookie(attemptId), token, { ...settings(), maxAge: 600 })
}

export async function clearAttemptToken(attemptId: string): Promise<void> {
  ;(await cookies()).set(attemptCookie(attemptId), '', { ...settings(), maxAge: 0 })
}

/** The link by which this browser begins to sign in: whoever is refused at Microsoft comes back to what stands beside it. */
export async function invitationToken(): Promise<string | undefined> {
  return (await cookies()).get(named('invitation'))?.value
}

export async function setInvitationToken(token: string): Promise<void> {
  ;(await cookies()).set(named('invitation'), token, { ...settings(), maxAge: 600 })
}
