import type { Entra } from 'entra-box'
import { customerSession, type Invited, readerSession, staffSession } from '@/e2e/fixtures/actors'
import { customerOf, endSession } from '@/lib/identity/session/session'
import { inviteColleague } from '@/lib/invitations/invite-colleague'
import type { Actor } from '../actors'
import type { Places } from './places'

type Tokens = { customer?: string; staff?: string }
export type Browsers = Map<Actor, Tokens>

const admin = 'an.janssens@spencer.example'
const sofie = 'sofie.claeys@contoso.com'

/** Everybody who comes through an invitation or to the desk, each in a browser of their own. */
export async function signEverybodyIn(entra: Entra, { made, fresh, asking, theirs }: Places): Promise<Browsers> {
  const ours = [asking, fresh, made]
  const marie = () => customerSession(entra, ours, 'marie.dubois@contoso.com')
  const both = async () => ({ customer: await marie(), staff: await staffSession(entra, admin) })
  const ended = await both()
  const participant = await marie()
  const named = await Promise.all([asking, fresh].map((place) => forFields(participant, place)))
  for (const token of Object.values(ended)) await endSession(token)
  return new Map<Actor, Tokens>([
    ['nobody', {}],
    ['other tenant', { customer: await customerSession(entra, [theirs], 'nele.janssen@fabrikam.com') }],
    ['no role', { customer: await customerSession(entra, ours, 'jan.peeters@contoso.com') }],
    ['participant', { customer: participant }],
    ['field editor', { customer: await customerSession(entra, named, sofie) }],
    ['Viewer', { staff: await staffSession(entra, 'veerle.peeters@spencer.example') }],
    ['Operator', { staff: await staffSession(entra, 'oscar.claes@spencer.example') }],
    ['Admin', { staff: await staffSession(entra, admin) }],
    ['ended', ended],
    ['idle', await both()],
    ['stale', await both()],
    ['not observed', { staff: await staffSession(entra, 'lotte.maes@spencer.example') }],
    ['stopped', await both()],
    ['wrong origin', await both()],
  ])
}

/** A participant names somebody for mapping and groups. */
async function forFields(token: string, place: Invited): Promise<Invited> {
  const customer = await customerOf(token, place.connectionId)
  const named = customer && (await inviteColleague(customer, { name: 'Sofie', email: sofie, language: 'en' }, 'fields'))
  if (named?.status !== 'invited') throw new Error(`Not named: ${named?.status}`)
  return { ...place, invitationId: named.invitationId }
}

/** Once something was done that there is to read. */
export async function signReaderIn(entra: Entra, browsers: Browsers, { made }: Places): Promise<void> {
  browsers.set('receipt viewer', { customer: await readerSession(entra, made, 'lukas.verstraete@contoso.com') })
}

export function cookieOf(browsers: Browsers, actor: Actor): string {
  return Object.entries(browsers.get(actor) ?? {})
    .map(([name, token]) => `${name}=${token}`)
    .join('; ')
}
