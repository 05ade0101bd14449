import type { Observation, ObservedApplication } from '@/lib/graph/observation'
import { emptyTenant } from './first-plan'

/** Of an observation, what is kept with the connection: our registration and what hangs on it. */
export type KeptObservation = Pick<Observation, 'microsoftGraphId' | 'application' | 'servicePrincipal' | 'owners'>

export function keptOf({ microsoftGraphId, application, servicePrincipal, owners }: Observation): KeptObservation {
  return { microsoftGraphId, application, servicePrincipal, owners }
}

/**
 * As it was kept, its dates dates again; null where another registration stood there than `objectId`: of that one nothing is
 * said any more.
 */
export function observationFrom(kept: unknown, objectId: string | null): Observation | null {
  const { application, ...hanging } = kept as KeptObservation
  if (!application) return { ...emptyTenant, microsoftGraphId: hanging.microsoftGraphId }
  return application.objectId === objectId ? { ...emptyTenant, ...hanging, application: revived(application) } : null
}

function revived(application: ObservedApplication): ObservedApplication {
  return {
    ...application,
    secrets: application.secrets.map((secret) => ({ ...secret, endsAt: dated(secret.endsAt) })),
    certificates: application.certificates.map((certificate) => ({
      ...certificate,
      startsAt: dated(certificate.startsAt),
      endsAt: dated(certificate.endsAt),
    })),
  }
}

const dated = (written: Date | string | null) => (written === null ? null : new Date(written))
