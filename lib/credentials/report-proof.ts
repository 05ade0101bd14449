import { audit } from '@/lib/audit/audit'
import { recordMoment } from '@/lib/connections/record'
import { asStaff, type Tx } from '@/lib/db'
import type { Reporter } from '@/lib/identity/actor'
import type { ProofReport } from './proof-report'
import { findReported, insertReport, noteFailure, noteProof, type Reported, reportById } from './proof-store'
import { isFailing } from './sync-health'

export type ReportOutcome =
  | { status: 'recorded' }
  | { status: 'unknown_connection' | 'unknown_credential' | 'report_differs' | 'at_in_future' | 'at_too_old' }

const dayMs = 86_400_000

/** Clocks differ. */
const toleranceMs = 60_000

/**
 * Spencer's sync used a credential, and says how that went. It may say so of a credential that we know in that very
 * connection and that stands in the tenant; it writes when that was, and nothing else. A report that comes twice, for
 * whatever reason, is answered twice the same and counted once.
 */
export function reportProof(reporter: Reporter, report: ProofReport, now = new Date()): Promise<ReportOutcome> {
  return asStaff(reporter, async (tx) => {
    const known = await reportById(tx, report.reportId)
    if (known) return answerKnown(known, report)
    if (report.at.getTime() > now.getTime() + toleranceMs) return { status: 'at_in_future' }
    if (report.at.getTime() < now.getTime() - 7 * dayMs) return { status: 'at_too_old' }
    const found = await findReported(tx, report.of, report.credential)
    if (!found.connectionId) return { status: 'unknown_connection' }
    if (!found.credential) return { status: 'unknown_credential' }
    const { reportId: id, ok, at, code } = report
    const isNew = await insertReport(tx, {
      id,
      credentialId: found.credential.id,
      ok,
      at,
      code,
      reportedBy: reporter.applicationId,
    })
    if (!isNew) return answerKnown(await reportById(tx, id), report)
    await write(tx, reporter, found.connectionId, found.credential, report)
    return { status: 'recorded' }
  })
}

/** Every report moves a date; only a change of fortune is worth a place in the audit. */
async function write(tx: Tx, reporter: Reporter, connectionId: string, credential: Reported, report: ProofReport) {
  const { ok, at, code } = report
  if (ok) {
    await noteProof(tx, credential.id, at)
    await recordMoment(tx, connectionId, 'provenAt', at)
  } else {
    await noteFailure(tx, credential.id, at, code)
  }
  const isNews = credential.reportedAt === null || (at > credential.reportedAt && ok === isFailing(credential))
  if (!isNews) return
  const action = ok ? 'proof.reported' : 'proof.failed'
  const data = { credentialId: credential.id, reportedBy: reporter.applicationId, code }
  await audit(tx, { action, connectionId, data })
}

function answerKnown(known: Awaited<ReturnType<typeof reportById>>, report: ProofReport): ReportOutcome {
  return { status: known && isSame(known, report) ? 'recorded' : 'report_differs' }
}

function isSame(
  known: NonNullable<Awaited<ReturnType<typeof reportById>>>,
  { of, credential, ok, at, code }: ProofReport,
): boolean {
  const { connection, keyId, thumbprintSha1 } = known.credential
  const isOf =
    'connectionId' in of
      ? of.connectionId === connection.id
      : of.tenantId === connection.tenantId && of.applicationId === connection.applicationId
  const isAbout = 'keyId' in credential ? credential.keyId === keyId : credential.thumbprintSha1 === thumbprintSha1
  return isOf && isAbout && known.ok === ok && known.at.getTime() === at.getTime() && known.code === code
}
