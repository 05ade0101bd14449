import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aMailServer } from '@/e2e/fixtures/mail'
import { asked, choicesOf } from '@/e2e/fixtures/rows/amendments'
import { aCustomer, another, answer, onboard, runOf } from '@/e2e/fixtures/runs'
import { administrator, applicationsOf, aWorld, rolesOf } from '@/e2e/fixtures/tenants'
import { connectionPage } from '@/lib/desk/connection-page'
import { tellDone } from '@/lib/reminders/mail/tell-done'
import { progressOf } from './view/progress'
import { receiptOf } from './view/receipt'

const world = aWorld()
const server = await aMailServer()

/** An app of their own that they gave us; `isOurs`: the portal granted its permissions, not Microsoft's page. */
async function lessOfAdopted(isOurs: boolean) {
  const litware = world.tenant('litware')
  const person = administrator(litware)
  const signed = await aCustomer(litware, person)
  const { connectionId } = signed
  await onboard(signed)
  const application = applicationsOf(litware)[0]
  const begun = await answer(signed, application?.id ?? '')
  expect(begun).toMatchObject({ state: 'done' })
  if (!isOurs) await db().ledgerEntry.deleteMany({ where: { runId: begun.id, change: { startsWith: 'assign role' } } })
  const { staff, invitationId } = await asked(connectionId, 'users')
  const come = await another(litware, person, connectionId, invitationId)
  const runId = await onboard(come)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  const page = await connectionPage(staff, connectionId)
  const { customerId } = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  const an = { name: 'An', email: 'an@litware.com', language: 'nl', customerId } as const
  const contact = await db().contact.create({ data: an })
  await tellDone(runId, contact.id)
  return {
    roles: rolesOf(litware, application?.appId).length,
    choices: await choicesOf(connectionId),
    done: await progressOf(come.customer, connectionId),
    receipt: await receiptOf(come.customer, connectionId, runId),
    subject: server.delivered.find(({ to }) => to.includes(an.email))?.mail.subject,
    invitation: page?.invitations.find(({ id }) => id === invitationId),
    timeline: page?.timeline.find(({ action }) => action === 'amendment.granted'),
  }
}

test('of an app of their own, what the portal granted is taken away, and that is what is said', async () => {
  const { roles, choices, done, receipt, subject, invitation } = await lessOfAdopted(true)
  expect(roles).toBe(1)
  expect(choices).toMatchObject({ userSync: true, securityGroups: false })
  for (const said of [done, receipt, invitation]) expect(said).toMatchObject({ alteration: 'lessGroups' })
  expect(subject).toContain('beveiligingsgroepen lezen is weggenomen')
})

test('what somebody else granted stands, and nobody is told that it was taken away', async () => {
  const { roles, choices, done, receipt, subject, invitation, timeline } = await lessOfAdopted(false)
  expect(roles).toBe(3)
  expect(choices).toMatchObject({ userSync: true, securityGroups: false })
  for (const said of [done, receipt, invitation]) expect(said).toMatchObject({ alteration: 'stands' })
  expect(subject).toContain('een permissie van de Spencer-app staat er nog')
  for (const said of [done, receipt]) expect(said).toMatchObject({ isEmpty: false })
  expect(timeline?.text).toContain('Group.Read.All')
})
