import { asWorker } from '@/lib/db'
import { env } from '@/lib/env'
import { membersWithRole } from '@/lib/identity/staff/members'
import { log } from '@/lib/log'
import { sendJobs } from '@/lib/queue/queue'
import { type OwnCertificate, ownCertificate } from '@/lib/settings/own-certificate'
import { due } from '../schedule/due'
import { claimThreshold, lastTold } from './store'

/**
 * The certificates that our own registrations sign in with end too, and then nobody signs in: every Admin is told as a
 * customer is of theirs, once for each threshold, whatever was missed meanwhile.
 */
export async function remindOfOwn(now = new Date()): Promise<void> {
  const { CUSTOMER_CLIENT_CERTIFICATE, STAFF_CLIENT_CERTIFICATE } = env()
  for (const pem of [CUSTOMER_CLIENT_CERTIFICATE, STAFF_CLIENT_CERTIFICATE])
    if (pem) await remindOf(ownCertificate(pem), now)
}

async function remindOf(certificate: OwnCertificate, now: Date): Promise<void> {
  const { thumbprintSha1: thumbprint, endsAt, startsAt } = certificate
  const come = due({ endsAt, since: startsAt, told: await lastTold(asWorker(), thumbprint) }, now)
  if (!come) return
  await asWorker(async (tx) => {
    if (!(await claimThreshold(tx, thumbprint, come.tell, now))) return
    const admins = await membersWithRole(tx, 'Admin')
    const told = { subject: certificate.subject, endsAt: endsAt.toISOString(), threshold: come.tell }
    await sendJobs(
      tx,
      'tell-own-certificate',
      admins.map(({ id }) => ({ ...told, adminId: id })),
    )
    log().warn({ ...told, admins: admins.length }, 'a certificate of our own ends')
  })
}
