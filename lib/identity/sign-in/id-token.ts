import { z } from 'zod'
import { microsoftTime } from '@/lib/clock/offset'
import { typedLine } from '@/lib/i18n/one-line'
import { issuerOf, personalAccountsTenant } from '../tokens/microsoft-host'
import { signedPayload } from '../tokens/signed-payload'

const guid = z.guid().transform((id) => id.toLowerCase())

/** Names come from a directory we do not run: for display only, one line of visible characters. */
const shown = typedLine.transform((text) => text.slice(0, 256)).catch('')

const Claims = z.object({
  ver: z.literal('2.0'),
  iss: z.string(),
  tid: guid,
  oid: guid,
  nonce: z.string().min(1),
  name: shown,
  preferred_username: shown,
  idp: z.string().optional(),
  /** 1 for a guest of this tenant. */
  acct: z.coerce.number().optional(),
  /** When the person last gave proof of who they are, in seconds; a single sign-on leaves it as it was. */
  auth_time: z.coerce.number().int().positive().optional(),
  /** App roles in our own registration. */
  roles: z.array(z.string()).catch([]),
  /** Template ids of active directory roles; absent means unknown. */
  wids: z.array(guid).nullable().catch(null),
  /** Authentication contexts that this sign-in satisfied; version 2.0 tokens say it by nothing else. */
  acrs: z.array(z.string()).catch([]),
  /** Microsoft's own session. */
  sid: z.string().max(200).optional().catch(undefined),
})

export type IdentityClaims = {
  tenantId: string
  objectId: string
  name: string
  upn: string
  appRoles: string[]
  directoryRoles: string[] | null
  authContexts: string[]
  sid: string | null
  authenticatedAt: Date
  /** The account lives somewhere else than in this tenant; `homeTenantId` where the token says in which one. */
  isGuest: boolean
  homeTenantId: string | null
}

export type IdTokenOutcome =
  | { status: 'verified'; claims: IdentityClaims }
  | { status: 'refused'; why: 'wrong_tenant' | 'personal_account' | 'unknown'; code: string }

/**
 * Whether the login host says that this is somebody of the tenant we sent them to, for this very attempt. MSAL checks neither
 * the signature nor who issued the token, so both are checked here, and only RS256 with the tenant's published keys will do.
 * Source: "ID tokens in the Microsoft identity platform", OpenID Connect Core §3.1.3.7.
 */
export async function verifyIdToken(
  token: string,
  expected: { clientId: string; tenantId: string; nonce: string },
  now = new Date(),
): Promise<IdTokenOutcome> {
  const payload = await signedPayload(token, expected, now)
  if (typeof payload === 'string') return { status: 'refused', why: 'unknown', code: payload }
  const parsed = Claims.safeParse(payload)
  if (!parsed.success) return { status: 'refused', why: 'unknown', code: 'claims' }
  const claims = parsed.data
  if (claims.nonce !== expected.nonce) return { status: 'refused', why: 'unknown', code: 'nonce' }
  if (claims.tid === personalAccountsTenant) return { status: 'refused', why: 'personal_account', code: 'tid' }
  if (claims.tid !== expected.tenantId) return { status: 'refused', why: 'wrong_tenant', code: 'tid' }
  if (claims.iss !== issuerOf(claims.tid)) return { status: 'refused', why: 'unknown', code: 'iss' }
  return { status: 'verified', claims: identityOf(claims, microsoftTime(now)) }
}

/** `idp` is there when the account's home is somewhere else than the tenant that issued the token. */
function isGuest({ acct, idp, iss, tid }: z.output<typeof Claims>): boolean {
  return acct === 1 || (idp !== undefined && idp !== iss && idp !== `https://sts.windows.net/${tid}/`)
}

/** How a work account's home tenant is written in `idp`. Source: "ID token claims reference". */
const homeOf = (idp: string | undefined) =>
  guid.safeParse(/^https:\/\/sts\.windows\.net\/([^/]+)\/$/.exec(idp ?? '')?.[1])

const never = new Date(0)

/**
 * Without `auth_time` nobody can say when the person last proved who they are: not `iat`, which a single sign-on renews and
 * Microsoft sets back, and not that we asked for `prompt=login`, which the browser's holder can strip from the address. So it
 * reads as never.
 *
 * @param now by Microsoft's clock: nobody proved anything later than that
 */
function identityOf(claims: z.output<typeof Claims>, now: Date): IdentityClaims {
  return {
    tenantId: claims.tid,
    objectId: claims.oid,
    name: claims.name || claims.preferred_username,
    upn: claims.preferred_username,
    appRoles: claims.roles,
    directoryRoles: claims.wids,
    authContexts: claims.acrs,
    sid: claims.sid ?? null,
    isGuest: isGuest(claims),
    homeTenantId: isGuest(claims) ? (homeOf(claims.idp).data ?? null) : null,
    authenticatedAt: claims.auth_time ? new Date(Math.min(claims.auth_time * 1000, now.getTime())) : never,
  }
}
