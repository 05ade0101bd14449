import { whatOf } from '@/lib/blueprint/credential-kind'
import type { Translator } from '@/lib/i18n/translator'
import type { OpenInvitation } from '@/lib/invitations/open'

type About = Pick<OpenInvitation, 'intent'>
type Makes = About & Pick<OpenInvitation, 'isAdopted' | 'domain' | 'appName' | 'renews' | 'alteration'>
type Reads = About & Pick<OpenInvitation, 'userSync' | 'securityGroups'>

export const wantsPermissions = ({ intent }: About) => intent === 'connect' || intent === 'grant'

/** In one sentence, what a press leads to. */
export function makesOf({ intent, isAdopted, domain, appName: app, renews, alteration }: Makes, t: Translator): string {
  if (alteration) return t(`forecast.amend.makes.${alteration}`, { domain, app })
  if (intent === 'undo' && isAdopted) return t('join.makes.undoAdopted', { domain, app })
  const made = t(`join.makes.${intent}`, { domain, app, what: whatOf(renews) })
  return intent === 'renew' ? `${made} ${t('join.renewNext')}` : made
}

/** Data before permissions: what is used, and of whom. */
export function readsOf(invitation: Reads, t: Translator): string {
  if (!wantsPermissions(invitation)) return ''
  const { userSync, securityGroups } = invitation
  return t(`join.reads.${userSync ? (securityGroups ? 'groups' : 'users') : 'signIn'}`)
}

/** How long it takes, who can, and what becomes of the tenant before and after the press. */
export function termsOf({ intent }: About, t: Translator): string[] {
  const isConnect = intent === 'connect'
  return [
    t('join.terms.minutes', { minutes: isConnect ? 3 : 1 }),
    t(intent === 'fields' ? 'join.terms.ownAccount' : 'join.terms.account'),
    t(isConnect ? 'join.terms.noApp' : 'join.terms.asIs'),
    t('join.terms.listed'),
    ...(isConnect ? [t('join.terms.removable')] : []),
  ]
}
