import type { Environment } from '@/lib/blueprint/blueprint'
import type { Db, Tx } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'
import type { Choices, Tenant } from './choices'
import { type Moment, type Moments, moments, type Stage, stageOf } from './model'
import type { OwnerFields } from './owners/account-owner-store'

/**
 * One at a time per tenant: two colleagues who invite the same customer at once make one customer and one connection.
 * Released when the transaction ends.
 */
export async function lockTenant(tx: Tx, tenantId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${tenantId}, 1))`
}

export function findByTenant(tx: Tx, tenantId: string, environment: Environment) {
  return tx.connection.findUnique({
    where: { tenantId_environment: { tenantId, environment } },
    select: { id: true },
  })
}

export async function insertConnection(
  tx: Tx,
  row: {
    id: string
    customerId: string
    uniqueName: string
    appName: string
    owner: OwnerFields
    choices: Choices
    tenant: Tenant
    invitedAt: Date | null
  },
  now: Date,
): Promise<void> {
  const { choices, tenant, owner, ...ids } = row
  await tx.connection.create({
    data: {
      ...ids,
      ...tenant,
      ...owner,
      environment: choices.environment,
      userSync: choices.userSync,
      securityGroups: choices.securityGroups,
      groupIds: choices.groupIds,
      language: choices.language,
      createdAt: now,
    },
    select: { id: true },
  })
}

const shared = {
  id: true,
  tenantId: true,
  domain: true,
  environment: true,
  userSync: true,
  securityGroups: true,
  groupIds: true,
  appName: true,
  applicationObjectId: true,
  applicationId: true,
  servicePrincipalId: true,
  usersInScope: true,
  spencerContactName: true,
  spencerContactEmail: true,
  language: true,
  stage: true,
  adoptedObjectId: true,
  partnerTenantId: true,
  partnerDomain: true,
} as const satisfies Prisma.ConnectionSelect

const momentFields = Object.fromEntries(moments.map((moment) => [moment, true])) as Record<Moment, true>

export async function settingsForRun(db: Db, connectionId: string) {
  const { customer, ...settings } = await db.connection.findUniqueOrThrow({
    where: { id: connectionId },
    select: {
      ...shared,
      uniqueName: true,
      generation: true,
      baseline: true,
      grantedAt: true,
      secretLifetimeDays: true,
      customer: { select: { name: true } },
    },
  })
  return { ...settings, customerName: customer.name }
}

export async function settingsForCustomer(db: Db, connectionId: string) {
  const { customer, mapping, ...settings } = await db.connection.findUniqueOrThrow({
    where: { id: connectionId },
    select: {
      ...shared,
      ...momentFields,
      nextExpiryAt: true,
      switches: true,
      switchesSeenAt: true,
      mapping: true,
      customer: { select: { name: true } },
    },
  })
  return { ...settings, mapping: mapping as unknown, customerName: customer.name }
}

/** The app is known again, or gone: what was written down of it when Spencer went alone is true no more. */
const settlesLeft: readonly Moment[] = ['registeredAt', 'endedAt']

/**
 * The first time counts. The update takes the row's lock, so the stage that follows is derived from what nobody else is
 * changing; false when the moment had been before.
 */
export async function markReached(tx: Tx, connectionId: string, moment: Moment, at: Date): Promise<boolean> {
  if (moment === 'endedAt') await lockToEnd(tx, connectionId)
  const { count } = await tx.connection.updateMany({
    where: { id: connectionId, [moment]: null },
    data: written({ [moment]: at, ...(settlesLeft.includes(moment) && { leftInTenant: null }) }),
  })
  if (count === 0) return false
  const { stage, ...seen } = await tx.connection.findUniqueOrThrow({
    where: { id: connectionId },
    select: { stage: true, ...momentFields },
  })
  const next = stageOf(seen as Moments, stage, moment)
  await tx.connection.updateMany({ where: { id: connectionId, stage: { not: next } }, data: { stage: next } })
  return true
}

/** Prisma tells the two nulls of a JSON column apart; ours is the database's. */
type Changed = Omit<Prisma.ConnectionUncheckedUpdateManyInput, 'baseline' | 'leftInTenant'> & {
  baseline?: object | null
  leftInTenant?: object | null
}

function written({ baseline, leftInTenant, ...rest }: Changed): Prisma.ConnectionUncheckedUpdateManyInput {
  return {
    ...rest,
    ...(baseline !== undefined && { baseline: baseline ?? Prisma.DbNull }),
    ...(leftInTenant !== undefined && { leftInTenant: leftInTenant ?? Prisma.DbNull }),
  }
}

export async function change(tx: Tx, connectionId: string, data: Changed) {
  const { count } = await tx.connection.updateMany({ where: { id: connectionId }, data: written(data) })
  if (count !== 1) throw new Error(`There is no connection ${connectionId}`)
}

export async function switchesOf(tx: Tx, id: string): Promise<string[]> {
  return (await tx.connection.findUniqueOrThrow({ where: { id }, select: { switches: true } })).switches
}

export function partnerOf(tx: Tx, connectionId: string) {
  return tx.connection.findUniqueOrThrow({
    where: { id: connectionId },
    select: { tenantId: true, partnerTenantId: true, partnerDomain: true },
  })
}

/** Only from the stage that was seen; false when it has moved on since. */
export async function changeFromStage(tx: Tx, connectionId: string, stage: Stage, data: Changed): Promise<boolean> {
  const { count } = await tx.connection.updateMany({ where: { id: connectionId, stage }, data: written(data) })
  return count === 1
}

/** Nobody invites to it beside us: whoever does shares its key until they are done. */
async function lockToEnd(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`select 1 from "Connection" where id = ${id}::uuid for update`
}

/** False when it had ended already, however that was. */
export async function changeUnlessEnded(tx: Tx, connectionId: string, data: Changed): Promise<boolean> {
  await lockToEnd(tx, connectionId)
  const where = { id: connectionId, stage: { not: 'ended' } } as const
  return (await tx.connection.updateMany({ where, data: written(data) })).count === 1
}

export async function changeIfProven(tx: Tx, connectionId: string, data: Changed): Promise<boolean> {
  const where = { id: connectionId, provenAt: { not: null } }
  return (await tx.connection.updateMany({ where, data: written(data) })).count === 1
}

export async function changeGroups(tx: Tx, connectionId: string, groupIds: string[]): Promise<boolean> {
  const { count } = await tx.connection.updateMany({
    where: { id: connectionId, securityGroups: true },
    data: { groupIds },
  })
  return count === 1
}

export async function findTenantId(db: Db, connectionId: string): Promise<string> {
  const where = { id: connectionId }
  return (await db.connection.findUniqueOrThrow({ where, select: { tenantId: true } })).tenantId
}
