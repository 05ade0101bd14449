import { type Tenant, walkThrough } from 'entra-box'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { anotherDay } from '@/e2e/fixtures/invitations'
import { aCustomer, another, answerOnly, comeFor, runOf } from '@/e2e/fixtures/runs'
import { addContact } from '@/lib/connections/contacts'
import { asWorker } from '@/lib/db'
import type { Intent } from '@/lib/identity/actor'
import { roleTemplates } from '@/lib/identity/roles'
import { inviteAgain } from '@/lib/invitations/invite'
import type { Difference } from '@/lib/provisioning/plan/difference'
import { Broken } from '../broken'
import { drive, lookAgain } from '../drive'
import { agree, begin, pressAndAgree, withRole } from './begin'
import type { Begun, Cast, Signed } from './cast'
import type { Act } from './story'

/** How often a person comes back before we say that their run does not come to an end. */
const mostVisits = 15

export type Lived = {
  tenant: Tenant
  connectionId: string
  visits: number
  isUndone: boolean
  isForbidden: boolean
}

/** People come, press, agree, answer and come back, until every act of the story is done or cannot be. */
export async function live(cast: Cast, tenant: Tenant): Promise<Lived & { begun: Begun }> {
  const { story } = cast
  const begun = await aCustomer(tenant, withRole(tenant, story.by))
  await asWorker(async (tx) => {
    for (const email of contacts) await addContact(tx, begun.connectionId, { name: 'An', email, language: 'en' })
  })
  let latest = begun
  for (const act of story.acts) {
    latest = await perform(cast, begun, act, latest)
    await cast.microsoft.settle()
  }
  const isUndone = story.acts.at(-1) === 'undo'
  return {
    tenant,
    connectionId: begun.connectionId,
    visits: cast.visits,
    isUndone,
    isForbidden: story.isForbidden,
    begun,
  }
}

/** Whom the customer named: each is told once that a run is done. */
export const contacts = ['an@contoso.com', 'luc@contoso.com']

/** Returns who came for it: a renewal is tidied by whoever made it. */
async function perform(cast: Cast, begun: Begun, act: Act, latest: Begun): Promise<Begun> {
  if (act === 'store') {
    await cast.store(begun.connectionId)
    return latest
  }
  const comer = await comerFor(act, begun, latest)
  await keepStanding(cast, begun, act)
  await pursue(cast, comer)
  return comer
}

async function comerFor(act: Exclude<Act, 'store'>, begun: Begun, latest: Begun): Promise<Begun> {
  if (act === 'connect') return begun
  if (act === 'tidy') return latest
  const intent: Intent = act === 'connect again' ? 'connect' : act
  if (act === 'connect again') {
    await anotherDay()
    await inviteAgain(await aStaffMember(), begun.connectionId, intent)
  }
  return comeFor(intent, begun, withRole(begun.tenant, roleTemplates.globalAdministrator))
}

/** The visit after which nothing may be left to mend. */
export async function comeOnceMore(cast: Cast, begun: Begun): Promise<void> {
  await perform(cast, begun, 'repair', begun)
}

/** What Spencer works with when an act begins may not go while it lasts, unless everything is to go. */
async function keepStanding({ microsoft }: Cast, { connectionId, tenant }: Begun, act: Act): Promise<void> {
  const keyIds = act === 'undo' ? [] : await liveSecretsOf(connectionId)
  microsoft.traffic.standing = { tenantId: tenant.id, keyIds }
}

export function newestRunOf(connectionId: string) {
  return db().run.findFirstOrThrow({ where: { connectionId }, orderBy: { createdAt: 'desc' } })
}

/** Key ids. */
export async function liveSecretsOf(connectionId: string): Promise<string[]> {
  const live = await db().credential.findMany({ where: { connectionId, kind: 'secret', state: 'live' } })
  return live.flatMap(({ keyId }) => keyId ?? [])
}

async function pursue(cast: Cast, first: Begun): Promise<void> {
  let signed: Signed = first
  let runId = await begin(cast, first)
  for (let visit = 0; visit < mostVisits; visit++) {
    const run = await runOf(runId)
    await cast.read(signed, runId)
    if (run.state === 'done') return
    if (run.reason?.startsWith('policy') && cast.story.isForbidden) return
    if (run.reason === 'consent_page') {
      await grantAtMicrosoft(cast, first)
      await lookAgain({ runId, tenantId: first.tenant.id })
      // Where nobody's token shows what was granted, they come back and sign in.
      const { reason } = await runOf(runId)
      if (reason === 'consent_page') runId = await pressAndAgree(cast, signed)
    } else if (isQuestion(run.reason) && (await answer(cast, signed, run))) {
      await drive({ runId, tenantId: first.tenant.id })
    } else {
      if (run.reason === 'colleague') signed = await aColleague(cast, first)
      runId = await pressAndAgree(cast, signed)
    }
  }
  const { state, reason } = await runOf(runId)
  throw new Broken('I5', `after ${mostVisits} visits the run is ${state} (${reason})`)
}

const isQuestion = (reason: string | null) =>
  ['adopt', 'restore', 'confirm_difference', 'additions'].includes(reason ?? '')

/** Says yes to whatever is asked; false when this person may not, or the question is another. */
async function answer(cast: Cast, signed: Signed, { difference }: { difference: unknown }): Promise<boolean> {
  const asked = difference as Difference
  const choice = 'found' in asked ? (asked.found[0]?.objectId ?? 'new') : 'go_on'
  const joining = await answerOnly(signed, choice)
  if (!joining) return false
  await agree(cast, signed, joining)
  return true
}

async function aColleague({ story }: Cast, first: Begun): Promise<Signed> {
  const granter = withRole(first.tenant, roleTemplates.globalAdministrator)
  if (story.colleague === 'grant link') return comeFor('grant', first, granter)
  return another(first.tenant, granter, first.connectionId, first.invitationId)
}

async function grantAtMicrosoft({ microsoft }: Cast, { tenant, connectionId, person }: Begun): Promise<void> {
  const { applicationId } = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  const page = `http://127.0.0.1:1/${tenant.id}/adminconsent?client_id=${applicationId}`
  await walkThrough(microsoft.entra, page, { as: person.user.userPrincipalName ?? '' })
}
