import type { ObservedApplication } from '@/lib/graph/observation'
import { isOf } from '../plan/known-secrets'
import type { Forecast } from './forecast'

/** `name` as Entra shows it: a secret's description, a certificate's SHA-1 thumbprint in hex. */
export type CredentialOn = {
  what: 'secret' | 'certificate'
  keyId: string
  name: string | null
  endsAt: Date | null
  /** Made through this portal, or given to it. */
  isOurs: boolean
}

export function credentialsOn({ secrets, certificates }: ObservedApplication, { attempts }: Forecast): CredentialOn[] {
  const isOurs = (keyId: string, displayName: string | null) =>
    attempts.some((one) => isOf(one, { keyId, displayName }))
  return [
    ...secrets.map(({ keyId, displayName, endsAt }) => ({
      what: 'secret' as const,
      keyId,
      name: displayName,
      endsAt,
      isOurs: isOurs(keyId, displayName),
    })),
    ...certificates.map(({ keyId, thumbprintSha1, endsAt }) => ({
      what: 'certificate' as const,
      keyId,
      name: thumbprintSha1,
      endsAt,
      isOurs: isOurs(keyId, null),
    })),
  ]
}
