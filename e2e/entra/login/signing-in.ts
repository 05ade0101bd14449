import { graphAppId } from '../world/permissions'
import { accountPage, unknownAccountPage } from './account-page'
import { unmetDemand } from './conditional-access'
import type { LoginContext } from './context'
import { type Session, type SignIn, unguessable } from './desk'
import { type Account, accountCalled, accountIn, type Client, findAccount, homeOf, isPersonal } from './directory'
import { LoginError } from './errors'
import { isHinted } from './login-hint'
import { blockedPage, disabledPage, secondFactorPage, unwelcomePage } from './stop-pages'
import { prompts, sessionCookie, type Visit } from './visit'

export type SignedIn = { account: Account; signIn: SignIn; cookie: string | null }

/** Somebody who is signed in, or the page that has to come first. Throws for `prompt=none` when a page would be needed. */
export function signingIn(context: LoginContext, visit: Visit, client: Client): SignedIn | Response {
  const typed = visit.pressed.get('login')
  const picked =
    findAccount(context.world, visit.pressed.get('account') ?? '') ?? (typed && accountCalled(context.world, typed))
  if (picked) return pickedAccount(context, visit, client, picked)
  if (typed) return unknownAccountPage(visit, typed)
  const resumed = visit.pressed.has('another') ? null : resumedSession(context, visit, client)
  if (resumed) return resumed
  if (prompts(visit).includes('none')) {
    const text =
      'Session information is not sufficient for single-sign-on. A silent sign-in request was sent but no user is signed in.'
    throw new LoginError('login_required', 50058, text)
  }
  return accountPage(context, visit, client.stored.entity.displayName ?? client.appId)
}

/** The account as the authority sees it: a guest in a tenant, at home for `organizations`; null: not welcome. */
function seenFrom({ world }: LoginContext, visit: Visit, client: Client, account: Account): Account | null {
  const home = homeOf(world, account)
  if (typeof visit.authority !== 'string') return accountIn(world, visit.authority, home)
  const takesPersonal = client.stored.entity.signInAudience?.includes('PersonalMicrosoftAccount') ?? false
  if (isPersonal(home)) return takesPersonal && visit.authority !== 'organizations' ? home : null
  return visit.authority === 'consumers' ? null : home
}

function pickedAccount(context: LoginContext, visit: Visit, client: Client, picked: Account): SignedIn | Response {
  const account = seenFrom(context, visit, client, picked)
  if (!account) return unwelcomePage(visit, client, picked)
  const { challenge, user } = account.person
  if (user.accountEnabled === false) return disabledPage(visit, account)
  if (challenge === 'blocked') return blockedPage()
  if (challenge === 'mfa' && visit.pressed.get('factor') !== 'approved') return secondFactorPage(visit, account)
  return begun(context, client, account, challenge === 'mfa' ? ['pwd', 'mfa'] : ['pwd'])
}

function begun(context: LoginContext, client: Client, account: Account, amr: string[]): SignedIn {
  const home = homeOf(context.world, account)
  const signIn = { tenantId: home.tenant.id, oid: home.oid, at: context.now(), amr, sid: crypto.randomUUID() }
  const id = unguessable('')
  context.desk.sessions.set(id, { ...signIn, clientIds: [client.appId] })
  return { account, signIn: { ...signIn, tenantId: account.tenant.id, oid: account.oid }, cookie: sessionCookie(id) }
}

/** A browser that is signed in is not asked again, unless the application wants it asked. */
function resumedSession(context: LoginContext, visit: Visit, client: Client): SignedIn | null {
  const { session } = visit
  if (!session || prompts(visit).some((prompt) => prompt === 'login' || prompt === 'select_account')) return null
  const maxAge = visit.asked.get('max_age')
  if (maxAge !== null && session.at + Number(maxAge) * 1000 < context.now()) return null
  const home = findAccount(context.world, session.oid)
  const account = home && seenFrom(context, visit, client, home)
  if (!account || account.person.user.accountEnabled === false) return null
  const hint = visit.asked.get('login_hint')
  if (hint && !isHinted(account, hint) && !isHinted(home, hint)) return null
  const unmet = unmetDemand(account, session.amr, graphAppId)
  if (unmet && prompts(visit).includes('none')) throw unmet
  return unmet ? null : entered(session, account, client)
}

function entered(session: Session, account: Account, { appId }: Client): SignedIn {
  if (!session.clientIds.includes(appId)) session.clientIds.push(appId)
  const { at, amr, sid } = session
  return { account, signIn: { at, amr, sid, tenantId: account.tenant.id, oid: account.oid }, cookie: null }
}
