import { html } from '../html'
import { notice, page } from '../page'
import { accountPage } from './account-page'
import type { LoginContext } from './context'
import { type SignIn, unguessable } from './desk'
import { type Account, accountIn, type Client, findAccount, homeOf, isPersonal, signInName } from './directory'
import { LoginError } from './errors'
import { isHinted } from './login-hint'
import { sessionCookie, type Visit } from './visit'

export type SignedIn = { account: Account; signIn: SignIn; cookie: string | null }

/** Somebody who is signed in, or the page that has to come first. Throws for `prompt=none` when a page would be needed. */
export function signingIn(context: LoginContext, visit: Visit, client: Client): SignedIn | Response {
  const picked = findAccount(context.world, visit.pressed.get('account') ?? '')
  if (picked) return pickedAccount(context, visit, client, picked)
  const resumed = visit.pressed.has('another') ? null : resumedSession(context, visit, client)
  if (resumed) return resumed
  if (prompts(visit).includes('none')) {
    throw new LoginError('login_required', 50058, 'A silent sign-in request was sent but no user is signed in.')
  }
  return accountPage(context, visit, client.stored.entity.displayName ?? client.appId)
}

export function prompts(visit: Visit): string[] {
  return visit.asked.get('prompt')?.split(' ') ?? []
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
  if (!account) return unwelcome(visit, client, picked)
  const { challenge } = account.person
  if (challenge === 'blocked') return blockedPage()
  if (challenge === 'mfa' && visit.pressed.get('factor') !== 'approved') return secondFactorPage(visit, account)
  const home = homeOf(context.world, account)
  const amr = challenge === 'mfa' ? ['pwd', 'mfa'] : ['pwd']
  const signIn = { tenantId: home.tenant.id, oid: home.oid, at: context.now(), amr }
  const id = unguessable('')
  context.desk.sessions.set(id, signIn)
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
  if (!account || account.person.challenge === 'blocked') return null
  if (account.person.challenge === 'mfa' && !session.amr.includes('mfa')) return null
  const hint = visit.asked.get('login_hint')
  if (hint && !isHinted(account, hint) && !isHinted(home, hint)) return null
  return { account, signIn: { ...session, tenantId: account.tenant.id, oid: account.oid }, cookie: null }
}

function unwelcome(visit: Visit, client: Client, picked: Account): Response {
  const name = signInName(picked)
  const application = `'${client.appId}' (${client.stored.entity.displayName})`
  const back = html`<p><a href="${visit.action}">Use another account</a></p>`
  if (typeof visit.authority === 'string') {
    const text = 'You can’t sign in here with a personal account. Use your work or school account instead.'
    return notice('Use a work or school account', text, 'AADSTS50020', back)
  }
  const tenant = visit.authority.organization.displayName
  const text = `Selected user account does not exist in tenant '${tenant}' and cannot access the application ${application} in that tenant. The account needs to be added as an external user in the tenant first. Please use a different account.`
  return notice('That account is not in this tenant', `${name}: ${text}`, 'AADSTS50020', back)
}

function blockedPage(): Response {
  const text = 'Your sign-in was successful but does not meet the criteria to access this resource.'
  return notice('You cannot access this right now', text, 'AADSTS53003: blocked by conditional access', null, 403)
}

function secondFactorPage(visit: Visit, account: Account): Response {
  return page(
    'Approve the sign-in',
    html`<p>${account.tenant.organization.displayName} wants a second factor from ${account.person.user.displayName}.</p>
<form method="post" action="${visit.action}"><input type="hidden" name="account" value="${account.oid}">
<div class="row"><button class="main" name="factor" value="approved">Approve</button></div></form>`,
  )
}
