import { connectionForRun } from '@/lib/connections/find-connection'
import { attemptsOf } from '@/lib/credentials/attempt'
import { currentCertificate } from '@/lib/credentials/give-certificate'
import { env } from '@/lib/env'

/** Everything Spencer's back office asks for, in one answer. */
export type Bundle = {
  metadataUrl: string
  tenantId: string
  applicationId: string
  secret: string
  /** Null for one made by hand, of which nobody said when it ends. */
  secretEndsAt: Date | null
  /** SHA-1 of the certificate, base64; null for sign-in only. */
  certificateThumbprintBase64: string | null
  customerName: string
  environment: 'production' | 'demo' | 'staging'
}

/** @throws when the handoff's credential never became live, or the registration is unknown: then there is no secret. */
export async function bundleOf(connectionId: string, credentialId: string, secret: string): Promise<Bundle> {
  const [connection, attempts] = await Promise.all([connectionForRun(connectionId), attemptsOf(connectionId)])
  const { tenantId, applicationId, customerName, environment } = connection
  const credential = attempts.find((attempt) => attempt.id === credentialId)
  if (!applicationId || !credential || credential.state === 'attempted')
    throw new Error(`Connection ${connectionId} has a handoff but no live secret`)
  const registered = attempts.findLast((attempt) => attempt.kind === 'certificate' && attempt.state === 'live')
  return {
    metadataUrl: `${env().ENTRA_LOGIN_URL}/${tenantId}/v2.0/.well-known/openid-configuration`,
    tenantId,
    applicationId,
    secret,
    secretEndsAt: credential.endsAt,
    certificateThumbprintBase64: registered?.thumbprintSha1
      ? Buffer.from(registered.thumbprintSha1, 'hex').toString('base64')
      : ((await currentCertificate(connectionId))?.thumbprintSha1Base64 ?? null),
    customerName,
    environment,
  }
}
