import { randomUUID } from 'node:crypto'
import { type Entra, type Person, portalClients, startEntra, type Tenant } from 'entra-box'
import { transaction } from '@/lib/db'
import type { Intent } from './actor'
import { type BeginOptions, beginSignIn } from './begin-sign-in'
import { finishSignIn, type ReturnFromMicrosoft } from './finish-sign-in'
import type { Together } from './together'
import type { Trip } from './trip'

/** For tests: Microsoft is the Entra box on a free port. Call it before anything reads a setting. */
export async function startMicrosoft(): Promise<Entra> {
  const entra = await startEntra()
  const { customer, staff } = portalClients(entra.box.world)
  Object.assign(process.env, {
    ENTRA_LOGIN_URL: entra.origin,
    GRAPH_URL: entra.origin,
    CUSTOMER_CLIENT_ID: customer.clientId,
    CUSTOMER_CLIENT_SECRET: customer.clientSecret,
    STAFF_TENANT_ID: staff.tenantId,
    STAFF_CLIENT_ID: staff.clientId,
    STAFF_CLIENT_SECRET: staff.clientSecret,
  })
  return entra
}

export function tenantOf({ box }: Entra, key: string): Tenant {
  const tenant = Object.values(box.world.tenants).find((each) => each.key === key)
  if (!tenant) throw new Error(`No tenant ${key}`)
  return tenant
}

export function personOf(tenant: Tenant, surname: string): Person {
  const person = Object.values(tenant.people).find(({ user }) => user.surname === surname)
  if (!person) throw new Error(`No ${surname} in ${tenant.key}`)
  return person
}

type Presses = { consent?: 'accept' | 'cancel' | 'return'; factor?: 'approved' }

/** What a person does on Microsoft's pages: picks an account, agrees or not. Null when they get stuck there. */
export async function pressAt(url: string, person: Person, presses: Presses = {}): Promise<URLSearchParams | null> {
  const body = new URLSearchParams({ account: person.user.id ?? '', consent: 'accept', ...presses })
  const response = await fetch(url, { method: 'POST', body, redirect: 'manual' })
  const location = response.headers.get('location')
  return location ? new URL(location).searchParams : null
}

export function answerOf(parameters: URLSearchParams): Omit<ReturnFromMicrosoft, 'browserToken'> {
  return {
    state: parameters.get('state') ?? '',
    code: parameters.get('code') ?? undefined,
    error: parameters.get('error') ?? undefined,
    errorSubcode: parameters.get('error_subcode') ?? undefined,
    errorDescription: parameters.get('error_description') ?? undefined,
  }
}

/** There and back in one browser. */
export async function signIn(
  trip: Trip,
  person: Person,
  also: {
    options?: BeginOptions
    presses?: Presses
    sessionTokens?: ReturnFromMicrosoft['sessionTokens']
    together?: Together
    now?: Date
  } = {},
) {
  const { url, browserToken } = await beginSignIn(trip, also.options ?? { returnTo: '/there' }, also.now)
  const back = await pressAt(url, person, also.presses)
  if (!back) throw new Error('Microsoft kept them')
  const { sessionTokens } = also
  return finishSignIn({ ...answerOf(back), browserToken, sessionTokens }, also.together, also.now)
}

const environments = ['production', 'demo', 'staging'] as const

/** Gives earlier tests' connections to tenants of nobody: a tenant has room for three. */
export function forgetConnections(): Promise<number> {
  return transaction((tx) => tx.$executeRaw`update "Connection" set "tenantId" = gen_random_uuid()`)
}

/** A new connection of that tenant and an invitation to it. */
export function anInvitation(tenantId: string, { intent = 'connect' as Intent, expiresAt = inDays(30) } = {}) {
  return transaction(async (tx) => {
    const staff = await tx.person.create({
      data: { tenantId: randomUUID(), objectId: randomUUID(), name: 'Oscar', upn: 'oscar@spencer.example' },
    })
    const connection = await tx.connection.create({
      data: {
        customer: { create: { name: 'Some company' } },
        environment: environments[await tx.connection.count({ where: { tenantId } })] ?? 'production',
        tenantId,
        domain: 'contoso.com',
        userSync: true,
        securityGroups: false,
        language: 'nl',
        spencerContactName: 'Sam',
        spencerContactEmail: 'sam@spencer.example',
        uniqueName: `spencer-${randomUUID()}`,
        appName: 'Spencer',
      },
    })
    const data = { connectionId: connection.id, intent, expiresAt, invitedById: staff.id }
    const invitation = await tx.invitation.create({ data })
    return { connectionId: connection.id, invitationId: invitation.id, invitedById: staff.id }
  })
}

/** For a colleague, to a connection that exists. */
export async function invitationTo(connectionId: string, intent: Intent): Promise<string> {
  return transaction(async (tx) => {
    const { invitedById } = await tx.invitation.findFirstOrThrow({ where: { connectionId } })
    const data = { connectionId, intent, invitedById, expiresAt: inDays(30) }
    return (await tx.invitation.create({ data })).id
  })
}

export function inDays(days: number, from = new Date()): Date {
  return new Date(from.getTime() + days * 86_400_000)
}

/** As a press would: the run waits for consent. */
export function aRun(connectionId: string, startedById: string): Promise<string> {
  return transaction(async (tx) => {
    const data = { connectionId, startedById, intent: 'connect', blueprint: {}, approvedHash: 'approved' } as const
    return (await tx.run.create({ data, select: { id: true } })).id
  })
}
