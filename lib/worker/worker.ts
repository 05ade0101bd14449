import { followStaff } from '@/lib/connections/owners/account-owner'
import { sweepProfiles } from '@/lib/connections/profile'
import { sweepReports } from '@/lib/credentials/sweep'
import { chase } from '@/lib/desk/attention/rows/chase'
import { settleAttention } from '@/lib/desk/attention/rows/settle'
import { addUpCounts } from '@/lib/desk/counts/add-up'
import { rewrapHandoffs } from '@/lib/handoff/rewrap'
import { sweep as sweepHandoffs } from '@/lib/handoff/sweep'
import { rewrapIdentity } from '@/lib/identity/rewrap'
import { syncStaff } from '@/lib/identity/staff/sync-staff'
import { sweepIdentity } from '@/lib/identity/sweep'
import { sweepImports } from '@/lib/imports/sweep'
import { releaseWave } from '@/lib/imports/waves/release'
import { sweepCounters } from '@/lib/limits/sweep'
import { log } from '@/lib/log'
import { sweepMails } from '@/lib/mail/sweep'
import { proveAgain } from '@/lib/proof/prove-again'
import { work } from '@/lib/provisioning/run/run'
import { sendAbandoned } from '@/lib/provisioning/send-abandoned'
import { withdrawLeftovers } from '@/lib/provisioning/withdraw/leftovers'
import { type Jobs, openWorkerQueue } from '@/lib/queue/queue'
import { sendReminders } from '@/lib/reminders/daily/send-reminders'
import { deliverHandoff } from '@/lib/reminders/mail/deliver-handoff'
import { sendInvitation, sendToAddressee } from '@/lib/reminders/mail/send-invitation'
import { tellCertificate } from '@/lib/reminders/mail/tell-certificate'
import { tellDone } from '@/lib/reminders/mail/tell-done'
import { tellGiven } from '@/lib/reminders/mail/tell-given'
import { tellHeld } from '@/lib/reminders/mail/tell-held'
import { tellLeft } from '@/lib/reminders/mail/tell-left'
import { tellLinkAsked } from '@/lib/reminders/mail/tell-link-asked'
import { tellNoAdmin } from '@/lib/reminders/mail/tell-no-admin'
import { tellOpened } from '@/lib/reminders/mail/tell-opened'
import { tellRemoval } from '@/lib/reminders/mail/tell-removal'
import { tellUnproven } from '@/lib/reminders/mail/tell-unproven'
import { tellWaiting } from '@/lib/reminders/mail/tell-waiting'
import { remindOfOwn } from '@/lib/reminders/own/remind-of-own'
import { tellOwnCertificate } from '@/lib/reminders/own/tell-own-certificate'
import { readMailbox } from '@/lib/reminders/returned/read-mailbox'
import { tellReturned } from '@/lib/reminders/returned/tell-returned'
import { remind } from '@/lib/reminders/schedule/remind'
import { tellAdmins } from '@/lib/switch/tell-admins'

/** How soon a run whose worker died is noticed; with the lease of five seconds it goes on within ten. */
const rescueMilliseconds = 1500

const handlers: { [Name in keyof Jobs]: (data: Jobs[Name], stop: AbortSignal) => Promise<unknown> } = {
  run: ({ runId }, stop) => work(runId, stop),
  'send-invitation': ({ invitationId, contactId, isAgain }) =>
    sendInvitation(invitationId, contactId, new Date(), isAgain),
  'send-to-addressee': ({ addresseeId }) => sendToAddressee(addresseeId),
  'tell-link-asked': (asked) => tellLinkAsked(asked),
  'tell-held': ({ addresseeId }) => tellHeld(addresseeId),
  'deliver-handoff': ({ handoffId, personId }) => deliverHandoff(handoffId, personId),
  'prove-again': ({ handoffId }) => proveAgain(handoffId),
  'tell-unproven': ({ credentialId }) => tellUnproven(credentialId),
  'tell-done': ({ runId, contactId }) => tellDone(runId, contactId),
  'tell-removal': ({ connectionId, contactId }) => tellRemoval(connectionId, contactId),
  'tell-given': ({ credentialId, contactId }) => tellGiven(credentialId, contactId),
  'tell-opened': ({ handoffId }) => tellOpened(handoffId),
  'tell-returned': (told) => tellReturned(told),
  'read-reports': () => readMailbox(),
  'tell-left': (told) => tellLeft(told),
  withdraw: (_, stop) => withdrawLeftovers(stop),
  'tell-certificate': (told) => tellCertificate(told),
  'tell-no-admin': (told) => tellNoAdmin(told),
  remind: () => remind(),
  'remind-of-own': () => remindOfOwn(),
  'tell-own-certificate': (told) => tellOwnCertificate(told),
  'send-reminder': () => Promise.resolve(),
  'send-reminders': (recipient) => sendReminders(recipient),
  'tell-stop': () => tellAdmins(),
  'settle-attention': (_, stop) => settleAttention(stop),
  chase: (_, stop) => chase(stop),
  'tell-waiting': (waiting) => tellWaiting(waiting),
  'release-wave': ({ waveId }, stop) => releaseWave(waveId, stop),
  'list-staff': listStaff,
  sweep: () =>
    Promise.all([
      sweepHandoffs(),
      sweepIdentity(),
      sweepProfiles(),
      sweepReports(),
      sweepCounters(),
      sweepMails(),
      sweepImports(),
      addUpCounts(),
      rewrapHandoffs(),
      rewrapIdentity(),
    ]),
}

/** Takes jobs until the returned function is called; what was under way is then left to the next worker. */
export async function startWorker(): Promise<() => Promise<void>> {
  const boss = await openWorkerQueue()
  const stopping = new AbortController()

  for (const name of Object.keys(handlers) as (keyof Jobs)[]) await take(name)
  for (const name of ['sweep', 'remind', 'withdraw', 'read-reports', 'settle-attention', 'chase'] as const)
    await boss.schedule(name, '* * * * *', {})
  await boss.schedule('list-staff', '*/10 * * * *', {})
  await boss.send('list-staff', {}) // what pages say of staff is so from the start
  await boss.schedule('tell-stop', '0 * * * *', {})
  await boss.schedule('remind-of-own', '5 * * * *', {})
  const rescue = setInterval(() => sendAbandoned().catch(logFailure('rescue')), rescueMilliseconds)

  return async () => {
    clearInterval(rescue)
    stopping.abort()
    await boss.stop({ graceful: true, timeout: 5000 })
  }

  function take<Name extends keyof Jobs>(name: Name) {
    const options = {
      localConcurrency: name === 'run' ? 8 : 2,
      pollingIntervalSeconds: 0.5,
      notifyPollingIntervalSeconds: 2,
    }
    return boss.work<Jobs[Name]>(name, options, async ([job]) => {
      if (job) await handlers[name](job.data, stopping.signal).catch(rethrowClean(name))
    })
  }
}

/** Who looks after a connection follows what Microsoft says of staff. */
async function listStaff(): Promise<void> {
  if (await syncStaff()) await followStaff()
}

const logFailure = (name: string) => (error: unknown) =>
  log().error({ name, error: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' }, 'work failed')

/** A queue keeps what was thrown: only our own words go there, never a library's object with a request in it. */
const rethrowClean = (name: string) => (error: unknown) => {
  logFailure(name)(error)
  throw new Error(`${name} failed`)
}
