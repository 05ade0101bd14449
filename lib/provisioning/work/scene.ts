import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Person, Tenant } from 'entra-box'
import { readCertificate } from '@/lib/credentials/certificate'
import { db } from '@/lib/db'
import type { Customer, Intent } from '@/lib/identity/actor'
import { anInvitation, invitationTo, signIn } from '@/lib/identity/scene'
import { customerOf } from '@/lib/identity/session'
import { confirmDifference } from '../confirm'
import { queueRun } from '../queue-run'
import { progressOf } from '../shown/progress'
import { reviewOf } from '../shown/review'
import { startRun } from '../start-run'
import { work } from './run'

type Wishes = { userSync?: boolean; securityGroups?: boolean; consent?: 'portal' | 'microsoft' }

/** A person of that tenant, signed in through an invitation, at the review page. */
export async function aCustomer(tenant: Tenant, person: Person, wishes: Wishes = {}) {
  const { connectionId, invitationId } = await anInvitation(tenant.id)
  const { userSync = true, securityGroups = true } = wishes
  await db().connection.update({ where: { id: connectionId }, data: { userSync, securityGroups } })
  if (userSync) await giveCertificateTo(connectionId)
  return { ...(await another(tenant, person, connectionId, invitationId)), connectionId, invitationId }
}

/** The same or another person in another browser, through the same invitation. */
export async function another(tenant: Tenant, person: Person, connectionId: string, invitationId: string) {
  const trip = { audience: 'customer', tenantId: tenant.id, invitationId, scopes: ['User.Read'] } as const
  const finished = await signIn({ ...trip, scopes: [...trip.scopes] }, person)
  if (finished.status !== 'signed_in') throw new Error(`Not signed in: ${finished.why}`)
  const customer = await customerOf(finished.sessionToken, connectionId)
  if (!customer) throw new Error('No access')
  return { customer, person, tenant }
}

/** Somebody comes through a new invitation to the same connection, for another purpose. */
export async function comeFor(
  intent: Intent,
  { tenant, connectionId }: { tenant: Tenant; connectionId: string },
  person: Person,
) {
  const invitationId = await invitationTo(connectionId, intent)
  return { ...(await another(tenant, person, connectionId, invitationId)), connectionId, invitationId }
}

/** Answers what the newest run asks; Microsoft has not been asked yet. Null when the answer does not count. */
export async function answerOnly({ customer }: Pick<Signed, 'customer'>, choice: string) {
  const run = await progressOf(customer, customer.connectionId)
  return confirmDifference(customer, { question: run?.question ?? '', choice })
}

/** Answers the difference, agrees at Microsoft, and lets one worker go on. */
export async function answer(signed: Signed, choice: string) {
  const answered = await answerOnly(signed, choice)
  if (!answered) throw new Error('Nothing was asked')
  await consent(signed, answered)
  await work(answered.runId, never)
  return runOf(answered.runId)
}

type Signed = { customer: Customer; person: Person; tenant: Tenant }

/** Reads the page and presses; the run waits for Microsoft's consent. */
export async function press({ customer }: Signed, consent: 'portal' | 'microsoft' = 'portal') {
  const review = await reviewOf(customer)
  const started = await startRun(customer, { approvedHash: review.approvedHash, appName: review.appName, consent })
  if (started.status !== 'started' && started.status !== 'running') throw new Error(started.status)
  return started
}

/** Accepts on Microsoft's page, so that the run holds this person's token and is queued. */
export async function consent({ customer, person, tenant }: Signed, run: { runId: string; scopes: string[] }) {
  const { invitationId } = customer
  const trip = { audience: 'customer', tenantId: tenant.id, invitationId, ...run } as const
  const together = async (tx: Parameters<typeof queueRun>[0]) => queueRun(tx, run.runId)
  const finished = await signIn(trip, person, { together })
  if (finished.status !== 'signed_in') throw new Error(`No consent: ${finished.why}`)
}

export const never = new AbortController().signal

/** From press to wherever one worker brings it. */
export async function onboard(signed: Signed, by: 'portal' | 'microsoft' = 'portal') {
  const run = await press(signed, by)
  await consent(signed, run)
  await work(run.runId, never)
  return run.runId
}

/** A connection that stands and works. */
export async function finished(tenant: Tenant, person: Person, wishes: Wishes = {}) {
  const signed = await aCustomer(tenant, person, wishes)
  const { state } = await runOf(await onboard(signed))
  if (state !== 'done') throw new Error(`Not finished: ${state}`)
  return signed
}

export function runOf(runId: string) {
  return db().run.findUniqueOrThrow({ where: { id: runId } })
}

export async function giveCertificateTo(connectionId: string, name = 'contoso-production'): Promise<void> {
  const read = readCertificate(aCertificate(name))
  if (read.status !== 'ok') throw new Error(read.why)
  const { der, subject, startsAt, endsAt, thumbprintSha1, thumbprintSha256 } = read.certificate
  const facts = { der: Buffer.from(der), subject, startsAt, endsAt, thumbprintSha1, thumbprintSha256 }
  await db().certificate.create({ data: { connectionId, ...facts, addedById: crypto.randomUUID() } })
}

const made = new Map<string, string>()

/** As Spencer's staff make it: RSA 2048, self-signed, 365 days. */
function aCertificate(name: string): string {
  const before = made.get(name)
  if (before) return before
  const folder = mkdtempSync(path.join(tmpdir(), 'certificate-'))
  const file = (name: string) => path.join(folder, name)
  const args = ['-nodes', '-new', '-x509', '-days', '365', '-subj', `/CN=${name}`]
  execFileSync('openssl', ['req', ...args, '-keyout', file('key'), '-out', file('pem')], { stdio: 'ignore' })
  const pem = readFileSync(file('pem'), 'utf8')
  made.set(name, pem)
  return pem
}
