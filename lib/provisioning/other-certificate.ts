import { Blueprint } from '@/lib/blueprint/blueprint'

/** Reasons for which a run waits that another certificate may settle. */
const reasons: (string | null)[] = ['certificate_refused', 'policy_certificate_refused']

type Waiting = { state: string; reason: string | null; blueprint: unknown }

/** Spencer has given another certificate than the one that this run tried to register and Microsoft refused. */
export function hasOtherCertificate(run: Waiting, current: Pick<Blueprint, 'certificate'>): boolean {
  if (run.state !== 'needs_person' || !reasons.includes(run.reason) || !current.certificate) return false
  const tried = Blueprint.parse(run.blueprint).certificate
  return tried?.thumbprintSha1 !== current.certificate.thumbprintSha1
}
