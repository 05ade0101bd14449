import { clockInWords, wrongClock } from '@/lib/clock/wrong-clock'
import { env } from '@/lib/env'
import { sendAsApplication } from '@/lib/graph/send'
import type { OwnApp } from '@/lib/identity/actor'
import type { Audience } from '@/lib/identity/tokens/microsoft'
import { mintOwn } from '@/lib/identity/tokens/own-token'
import { saidBy } from '@/lib/said-by'
import { isToBeRenewed, type OwnCertificate, ownCertificate } from '@/lib/settings/own-certificate'
import { observeOwn } from '@/lib/setup/observe'
import { ownRegistrations } from '@/lib/setup/own-registrations'
import { ownPlan } from '@/lib/setup/plan'
import { type Finding, unknown, well, wrong } from '../finding'

const called: Record<Audience, string> = { customer: 'customers sign in to', staff: 'staff sign in to' }

/** What Microsoft says of our own two registrations, asked with their own credentials. */
export async function examineMicrosoft(now: Date): Promise<Finding[]> {
  const customer = await signsIn('customer', now)
  const staff = await signsIn('staff', now)
  const findings = [...customer.findings, ...staff.findings, clock(), secondFactor()]
  if (!staff.app) return [...findings, unknown('registration', 'What the registrations hold is not known.', noToken)]
  return [...findings, ...(await holds('customer', staff.app, now)), ...(await holds('staff', staff.app, now))]
}

const noToken = 'It is read with the registration that staff sign in to: mend that first.'

async function signsIn(audience: Audience, now: Date): Promise<{ app: OwnApp | null; findings: Finding[] }> {
  const token = await mintOwn(audience)
  const name = `The registration that ${called[audience]}`
  if (token.status === 'unanswered')
    return {
      app: null,
      findings: [
        unknown(
          'login unreachable',
          'Microsoft’s login gives no answer that can be read.',
          `Let this machine reach ${env().ENTRA_LOGIN_URL}.`,
        ),
      ],
    }
  if (token.status === 'refused')
    return {
      app: null,
      findings: [
        wrong(
          'certificate refused',
          `${name} is not let in: ${token.why}`,
          'Run setup: it registers the certificate of the settings.',
        ),
      ],
    }
  return { app: token.app, findings: [well('certificate refused', `${name} signs in.`), ...ends(audience, now)] }
}

function ends(audience: Audience, now: Date): Finding[] {
  const certificate = certificateOf(audience)
  if (!certificate) return []
  const says = `The certificate for the registration that ${called[audience]} ends on ${certificate.endsAt.toISOString().slice(0, 10)}.`
  return [
    isToBeRenewed(certificate, now)
      ? wrong('certificate ends', says, 'Run setup: it makes the next one. Then start portal and worker again.')
      : well('certificate ends', says),
  ]
}

function certificateOf(audience: Audience): OwnCertificate | null {
  const pem = audience === 'staff' ? env().STAFF_CLIENT_CERTIFICATE : env().CUSTOMER_CLIENT_CERTIFICATE
  return pem ? ownCertificate(pem) : null
}

function clock(): Finding {
  const wrongs = wrongClock()
  return wrongs
    ? wrong('clock', `By Microsoft’s answers ${clockInWords(wrongs)}.`, 'Set the clock right, by NTP.')
    : well('clock', 'The clock agrees with Microsoft’s.')
}

/** Graph shows policies to nobody with the permissions that the portal has. */
function secondFactor(): Finding {
  const { STAFF_AUTH_CONTEXT: context } = env()
  if (context === 'none')
    return wrong(
      'second factor',
      'Staff are let in without a second factor.',
      'Make an authentication context with a policy that guards it, and name it in STAFF_AUTH_CONTEXT.',
    )
  return unknown(
    'second factor',
    `Whether a policy guards the authentication context ${context} is not known.`,
    `Look in Entra, Conditional Access, Policies: one that is on, for the registration of staff, targets ${context} and demands multifactor authentication.`,
  )
}

async function holds(audience: Audience, app: OwnApp, now: Date): Promise<Finding[]> {
  const wanted = ownRegistrations(env().PORTAL_URL)[audience]
  const id = (audience === 'staff' ? env().STAFF_CLIENT_ID : env().CUSTOMER_CLIENT_ID).toLowerCase()
  const name = `“${wanted.displayName}”`
  try {
    const is = await observeOwn((call) => sendAsApplication(app, call), wanted, id)
    const certificate = certificateOf(audience)
    const admin = { objectId: '', name: 'whoever runs setup' }
    const changes = ownPlan({ wanted, is, certificate, admin, logo: Buffer.alloc(0), now })
    const verified = Boolean(is.application?.verifiedPublisher?.verifiedPublisherId)
    return [
      changes.length === 0
        ? well('registration', `${name} holds everything it must.`)
        : wrong(
            'registration',
            `${name} lacks: ${changes.map(({ says }) => says.trim()).join('; ')}.`,
            'Run setup: it adds what is missing.',
          ),
      ...(audience === 'customer' ? [publisher(verified)] : []),
    ]
  } catch (error) {
    return [
      unknown(
        'graph not answering',
        `${name} could not be read: ${saidBy(error)}`,
        'Run this again; where it lasts, look whether Directory.Read.All was consented to.',
      ),
    ]
  }
}

function publisher(verified: boolean): Finding {
  return verified
    ? well('publisher', 'Microsoft has verified who publishes it.')
    : unknown(
        'publisher',
        'No verified publisher: Microsoft’s page calls it unverified to customers.',
        'In Entra, on the registration under Branding & properties, add the partner id of a verified Microsoft account.',
      )
}
