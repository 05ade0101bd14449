import { z } from 'zod'
import { env } from '@/lib/env'
import type { Reporter } from '../actor'
import { provenReporter } from '../prove'
import { clientIdOf } from './microsoft'
import { issuerOf } from './microsoft-host'
import { signedPayload } from './signed-payload'

const guid = z.guid().transform((id) => id.toLowerCase())

/** Version 2.0 only: that is what our registration asks for, and its issuer and audience have one spelling each. */
const Claims = z.object({
  ver: z.literal('2.0'),
  iss: z.string(),
  tid: guid,
  oid: guid,
  sub: z.string(),
  /** The application that holds the token; ID tokens have none. */
  azp: guid,
  roles: z.array(z.string()).catch([]),
  /** `app` or `user`, where the registration asks for this optional claim. */
  idtyp: z.string().optional(),
  scp: z.string().optional(),
})

const role = 'Proof.Write'

export type ReporterOutcome =
  | { status: 'known'; reporter: Reporter }
  /** Microsoft's keys could not be fetched: nothing is known of this token yet. */
  | { status: 'unreachable' }
  /** Not a token of our tenant, for us, in its time. */
  | { status: 'refused' }
  /** Such a token, but a person's, or without the role. */
  | { status: 'not_allowed'; why: 'not_an_application' | 'role_missing' }

/**
 * Who reports: an application of the staff tenant, known by an access token of its own for our staff registration. In
 * such a token subject and object id are one and there is no `scp`; a person's has both, an ID token no `azp`.
 * Source: "Access token claims reference", claims `idtyp`, `oid`, `sub`, `scp`, `roles`.
 */
export async function reporterOf(token: string, now = new Date()): Promise<ReporterOutcome> {
  const tenantId = env().STAFF_TENANT_ID.toLowerCase()
  const payload = await signedPayload(token, { clientId: clientIdOf('staff'), tenantId }, now)
  if (payload === 'keys_unreachable') return { status: 'unreachable' }
  const claims = typeof payload === 'string' ? null : Claims.safeParse(payload).data
  if (!claims || claims.tid !== tenantId || claims.iss !== issuerOf(tenantId)) return { status: 'refused' }
  if (!isAppOnly(claims)) return { status: 'not_allowed', why: 'not_an_application' }
  if (!claims.roles.includes(role)) return { status: 'not_allowed', why: 'role_missing' }
  return { status: 'known', reporter: provenReporter({ applicationId: claims.azp }) }
}

function isAppOnly({ idtyp, scp, sub, oid }: z.output<typeof Claims>): boolean {
  return scp === undefined && sub.toLowerCase() === oid && (idtyp === undefined || idtyp === 'app')
}
