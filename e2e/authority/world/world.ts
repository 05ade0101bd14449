import { randomBytes, randomUUID } from 'node:crypto'
import { type Entra, register, type Tenant } from 'entra-box'
import { onboard, signInStaff } from '@/e2e/fixtures/actors'
import { makeCertificate } from '@/e2e/harness/certificate'
import type { Database } from '../database'
import { chosenOf } from './chosen'
import { type Browsers, signEverybodyIn, signReaderIn } from './cookies'
import { leaveThingsOpen } from './left-open'
import { listsOf } from './lists'
import { invited } from './places'
import { aQuestion } from './question'
import { handoffsOf } from './secrets'
import { aView } from './view'

export type World = Awaited<ReturnType<typeof makeWorld>>['world']

/**
 * Two companies. Of the first, one connection was made, one nobody has begun, and one asks a question; every id that an action
 * could want is there, so that nothing but authority stands between an actor and the effect. Driven through the product's own
 * verbs and the box's own pages.
 */
export async function makeWorld(entra: Entra, database: Database) {
  const staff = await signInStaff(entra, 'oscar.claes@spencer.example')
  const contoso = tenantCalled(entra, 'contoso')
  const places = {
    made: await invited(staff, database, contoso, 'production'),
    fresh: await invited(staff, database, contoso, 'demo'),
    asking: await invited(staff, database, contoso, 'staging', { userSync: 'on', securityGroups: 'on' }),
    theirs: await invited(staff, database, tenantCalled(entra, 'fabrikam'), 'production'),
    over: await invited(staff, database, tenantCalled(entra, 'proseware'), 'demo'),
  }
  // Before anybody has begun: afterwards a colleague without a role is not let in.
  const browsers: Browsers = await signEverybodyIn(entra, places)
  const { made, asking, over } = places
  await database.sql(`update "Invitation" set "expiresAt" = now() - interval '1 day' where id = $1`, [
    over.invitationId,
  ])
  await onboard(entra, made, 'marie.dubois@contoso.com')
  await signReaderIn(entra, browsers, places)
  const partner = [made.connectionId, places.theirs.tenantId]
  await database.sql(
    `update "Connection" set "partnerTenantId" = $2, "partnerDomain" = 'fabrikam.com' where id = $1`,
    partner,
  )
  const inTenDays = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
  const open = await leaveThingsOpen(entra, database, browsers, { ...places, inTenDays })
  const world = {
    ...places,
    ...(await handoffsOf(made.connectionId, staff)),
    ...open,
    inTenDays,
    oscar: staff.personId,
    ...(await chosenOf(staff, made.connectionId)),
    view: await aView(staff),
    ...(await listsOf(staff, open.nele, database)),
    addressee: await theHeldOf(database),
    run: await theRunOf(database, made.connectionId),
    question: await aQuestion(database, asking.connectionId),
    handMade: aHandMade(contoso),
    certificate: await makeCertificate('contoso-demo'),
    northwind: tenantCalled(entra, 'northwind').id,
    nowhere: randomUUID(),
    nonce: randomBytes(32).toString('base64url'),
  }
  return { world, browsers }
}

function tenantCalled(entra: Entra, key: string): Tenant {
  const tenant = Object.values(entra.box.world.tenants).find((each) => each.key === key)
  if (!tenant) throw new Error(`No tenant ${key}`)
  return tenant
}

async function theRunOf(database: Database, connectionId: string): Promise<string> {
  return (await database.sql(`select id from "Run" where "connectionId" = $1`, [connectionId])).rows[0].id
}

async function theHeldOf(database: Database): Promise<string> {
  return (await database.sql(`select id from "Addressee" where "heldAt" is not null`)).rows[0].id
}

/** As somebody makes one in Entra's own pages. */
function aHandMade(tenant: Tenant) {
  const text = `by-hand~${randomUUID()}`
  const secret = { displayName: 'by hand', text, endDateTime: '2099-01-01T00:00:00Z' }
  const { entity } = register(tenant, { displayName: 'By hand', applicationPermissions: [], granted: [], secret })
  return { applicationId: entity.appId ?? '', secret: text }
}
