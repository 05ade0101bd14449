import 'server-only'
import { fromPrisma, PgBoss } from 'pg-boss'
import type { Tx } from '@/lib/db'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { ofThisProcess } from '@/lib/of-this-process'

/** Every job there is and what it carries: ids only, because a queue keeps its payloads. */
export type Jobs = {
  run: { runId: string }
  /** `isAgain`: the links before stay good. */
  'send-invitation': { invitationId: string; contactId: string; isAgain?: true }
  'send-to-addressee': { addresseeId: string }
  'tell-link-asked': { invitationId: string; askId: string }
  'tell-held': { addresseeId: string }
  /** `personId`: somebody of staff instead of the account owner. */
  'deliver-handoff': { handoffId: string; personId?: string }
  'prove-again': { handoffId: string }
  'tell-unproven': { credentialId: string }
  'tell-done': { runId: string; contactId: string }
  /** What Spencer left in the tenant, and how it is removed by hand. */
  'tell-removal': { connectionId: string; contactId: string }
  'tell-given': { credentialId: string; contactId: string }
  'tell-opened': { handoffId: string }
  'tell-returned': { mailId: string; nextId: string | null }
  'tell-left': { runId: string; what: 'access' | 'grants'; to: 'owner' | 'contact'; id: string }
  withdraw: Record<string, never>
  'tell-certificate': { certificateId: string; to: 'owner' | 'admin' | 'contact'; id: string }
  'tell-no-admin': { adminId: string; operatorId: string }
  remind: Record<string, never>
  'remind-of-own': Record<string, never>
  'tell-own-certificate': { adminId: string; subject: string; endsAt: string; threshold: number }
  /** Asked for by the version before: what it is about goes out with the daily mail. */
  'send-reminder': { reminderId: string }
  /** The daily mail, of a contact or of the account owner of this connection: `owner` is the SHA-256 of their address. */
  'send-reminders': { contactId: string } | { owner: string; connectionId: string }
  'tell-stop': Record<string, never>
  'read-reports': Record<string, never>
  sweep: Record<string, never>
  'settle-attention': Record<string, never>
  chase: Record<string, never>
  /** `kind`: why it waits, as the attention names it · `personId`: somebody of staff instead of the account owner. */
  'tell-waiting': { handoffId: string; kind: string; step: number; personId?: string }
  /** Once the minutes in which it can be taken back are over. */
  'release-wave': { waveId: string }
  'list-staff': Record<string, never>
}

const settings = {
  notify: true,
  retryLimit: 10,
  retryBackoff: true,
  retryDelayMax: 60,
  heartbeatSeconds: 10,
  expireInSeconds: 900,
}

/**
 * `short`: a run may be asked for again while a dead worker's job still counts as active; the run's own lease decides
 * who works. `exclusive`: a mail that is asked for twice while it waits or works is sent once.
 */
const policies = {
  run: 'short',
  'send-invitation': 'exclusive',
  'send-to-addressee': 'exclusive',
  'tell-link-asked': 'exclusive',
  'tell-held': 'exclusive',
  'deliver-handoff': 'exclusive',
  'prove-again': 'exclusive',
  'tell-unproven': 'exclusive',
  'tell-done': 'exclusive',
  'tell-removal': 'exclusive',
  'tell-given': 'exclusive',
  'tell-opened': 'exclusive',
  'tell-returned': 'exclusive',
  'read-reports': 'exclusive',
  'tell-left': 'exclusive',
  withdraw: 'exclusive',
  'tell-certificate': 'exclusive',
  'tell-no-admin': 'exclusive',
  'remind-of-own': 'exclusive',
  'tell-own-certificate': 'exclusive',
  remind: 'exclusive',
  'send-reminder': 'exclusive',
  'send-reminders': 'exclusive',
  'tell-stop': 'exclusive',
  sweep: 'exclusive',
  'settle-attention': 'exclusive',
  chase: 'exclusive',
  'tell-waiting': 'exclusive',
  'release-wave': 'exclusive',
  'list-staff': 'exclusive',
} as const satisfies Record<keyof Jobs, string>

const jobNames = Object.keys(policies) as (keyof Jobs)[]

function open(role: { migrate: boolean; works: boolean }): PgBoss {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    application_name: role.works ? 'spencer-worker' : 'spencer-portal',
    max: role.works ? 6 : 2,
    migrate: role.migrate,
    createSchema: role.migrate,
    supervise: role.works,
    schedule: role.works,
    useListenNotify: role.works,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
  })
  // An idle connection that breaks is an event; where nobody hears it, Node ends the process.
  boss.on('error', (error) => log().error({ code: (error as { code?: string }).code }, 'queue error'))
  return boss
}

/** Makes or updates the queue's own tables; `db:migrate` calls it after ours. */
export async function migrateQueue(): Promise<void> {
  const boss = await open({ migrate: true, works: false }).start()
  for (const name of jobNames) {
    await boss.createQueue(name, { ...settings, policy: policies[name] })
    await boss.updateQueue(name, settings)
  }
  await boss.stop({ graceful: false })
}

const kept = ofThisProcess<{ sender: Promise<PgBoss> }>('queue')

/** Sent in the caller's transaction: the job exists exactly when the rows it speaks of do. */
export async function sendJob<Name extends keyof Jobs>(
  tx: Tx,
  name: Name,
  data: Jobs[Name],
  options: { after?: Date } = {},
): Promise<void> {
  await sendJobs(tx, name, [data], options)
}

/** From within the job itself, which has its own name until it is over: the same once more, later. */
export async function sendJobLater<Name extends keyof Jobs>(tx: Tx, name: Name, data: Jobs[Name], after: Date) {
  await insertJobs(name, [{ data, singletonKey: `${keyOf(name, data)}/${after.toISOString()}`, startAfter: after }], tx)
}

/** Many in one statement. */
export async function sendJobs<Name extends keyof Jobs>(
  tx: Tx,
  name: Name,
  jobs: Jobs[Name][],
  options: { after?: Date } = {},
): Promise<void> {
  if (jobs.length === 0) return
  const each = (data: Jobs[Name]) => ({ data, singletonKey: keyOf(name, data), startAfter: options.after })
  await insertJobs(name, jobs.map(each), tx)
}

async function insertJobs(name: keyof Jobs, jobs: { data: object; singletonKey: string; startAfter?: Date }[], tx: Tx) {
  kept.sender ??= openSender()
  const boss = await kept.sender
  await boss.insert(name, jobs, { db: fromPrisma(tx) })
}

/** Of an account owner there is one job, by whichever of their connections they were found. */
function keyOf<Name extends keyof Jobs>(name: Name, data: Jobs[Name]): string {
  if ('owner' in data) return data.owner
  return Object.values(data).join('/') || name
}

/** A database that was down at the first send must not be down for ever: what failed is not kept. */
function openSender(): Promise<PgBoss> {
  return open({ migrate: false, works: false })
    .start()
    .catch((error: unknown) => {
      kept.sender = undefined
      throw error
    })
}

/** For the worker alone: the process that takes jobs. */
export function openWorkerQueue(): Promise<PgBoss> {
  return open({ migrate: false, works: true }).start()
}

export async function closeQueue(): Promise<void> {
  await (await kept.sender)?.stop({ graceful: false })
  kept.sender = undefined
}
