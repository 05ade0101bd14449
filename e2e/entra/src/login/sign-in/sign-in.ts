import { graphAppId } from '../../world/applications/permissions'
import type { LoginContext } from '../context'
import { type Account, accountCalled, accountIn, findAccount, homeOf, isPersonal } from '../directory/accounts'
import type { Client } from '../directory/clients'
import { LoginError } from '../errors'
import { type Session, type SignIn, unguessable } from '../session-store'
import { accountPage, unknownAccountPage } from './account-page'
import { unmetDemand } from './conditional-access'
import { type Interaction, prompts, sessionCookie } from './interaction'
import { blockedPage, disabledPage, enrollmentPage, secondFactorPage, unwelcomePage } from './interrupt-pages'
import { isHinted } from './login-hint'

export type SignedIn = { account: Account; signIn: SignIn; cookie: string | null }

/** Somebody who is signed in, or the page that has to come first. Throws for `prompt=none` when a page would be needed. */
export function ensureSignedIn(context: LoginContext, interaction: Interaction, client: Client): SignedIn | Response {
  const typed = interaction.pressed.get('login')
  const picked =
    findAccount(context.world, interaction.pressed.get('account') ?? '') ??
    (typed && accountCalled(context.world, typed))
  if (picked) return pickedAccount(context, interaction, client, picked)
  if (typed) return unknownAccountPage(interaction, typed)
  const resumed = interaction.pressed.has('another') ? null : resumedSession(context, interaction, client)
  if (resumed) return resumed
  if (prompts(interaction).includes('none')) {
    const text =
      'Session information is not sufficient for single-sign-on. A silent sign-in request was sent but no user is signed in.'
    throw new LoginError('login_required', 50058, text)
  }
  return accountPage(context, interaction, client.stored.entity.displayName ?? client.appId)
}

/** The account as the authority sees it: a guest in a tenant, at home for `organizations`; null: not welcome. */
function seenFrom({ world }: LoginContext, interaction: Interaction, client: Client, account: Account): Account | null {
  const home = homeOf(world, account)
  if (typeof interaction.authority !== 'string') return accountIn(world, interaction.authority, home)
  const takesPersonal = client.stored.entity.signInAudience?.includes('PersonalMicrosoftAccount') ?? false
  if (isPersonal(home)) return takesPersonal && interaction.authority !== 'organizations' ? home : null
  return interaction.authority === 'consumers' ? null : home
}

function pickedAccount(
  context: LoginContext,
  interaction: Interaction,
  client: Client,
  picked: Account,
): SignedIn | Response {
  const account = seenFrom(context, interaction, client, picked)
  if (!account) return unwelcomePage(interaction, client, picked)
  const { challenge, secondFactor } = account.person
  if (isDisabled(context, account)) return disabledPage(interaction, account)
  if (challenge === 'blocked') return blockedPage()
  if (challenge === 'mfa' && !secondFactor) return enrollmentPage(interaction, account)
  if (challenge === 'mfa' && interaction.pressed.get('factor') !== 'approved')
    return secondFactorPage(interaction, account)
  return begun(context, client, account, challenge === 'mfa' ? ['pwd', 'mfa'] : ['pwd'])
}

/** There, or at home, where a guest signs in. */
function isDisabled({ world }: LoginContext, account: Account): boolean {
  return [account, homeOf(world, account)].some(({ person }) => person.user.accountEnabled === false)
}

function begun(context: LoginContext, client: Client, account: Account, amr: string[]): SignedIn {
  const home = homeOf(context.world, account)
  const signIn = { tenantId: home.tenant.id, oid: home.oid, at: context.now(), amr, sid: crypto.randomUUID() }
  const id = unguessable('')
  context.store.sessions.set(id, { ...signIn, clientIds: [client.appId] })
  return { account, signIn: { ...signIn, tenantId: account.tenant.id, oid: account.oid }, cookie: sessionCookie(id) }
}

/** A browser that is signed in is not asked again, unless the application wants it asked. */
function resumedSession(context: LoginContext, interaction: Interaction, client: Client): SignedIn | null {
  const { session } = interaction
  if (!session || prompts(interaction).some((prompt) => prompt === 'login' || prompt === 'select_account')) return null
  const maxAge = interaction.asked.get('max_age')
  if (maxAge !== null && session.at + Number(maxAge) * 1000 <= context.now()) return null
  const home = findAccount(context.world, session.oid)
  const account = home && seenFrom(context, interaction, client, home)
  if (!account || isDisabled(context, account)) return null
  const hint = interaction.asked.get('login_hint')
  if (hint && !isHinted(account, hint) && !isHinted(home, hint)) return null
  const unmet = unmetDemand(account, session.amr, graphAppId)
  if (unmet && prompts(interaction).includes('none')) throw unmet
  return unmet ? null : entered(session, account, client)
}

function entered(session: Session, account: Account, { appId }: Client): SignedIn {
  if (!session.clientIds.includes(appId)) session.clientIds.push(appId)
  const { at, amr, sid } = session
  return { account, signIn: { at, amr, sid, tenantId: account.tenant.id, oid: account.oid }, cookie: null }
}
