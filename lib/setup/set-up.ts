import { randomBytes } from 'node:crypto'
import type { Installer } from '@/lib/identity/actor'
import { isToBeRenewed, ownCertificate } from '@/lib/settings/own-certificate'
import { type Applied, applyUntilDone } from './apply'
import { newCertificate } from './new-certificate'
import { type Ask, observeOwn } from './observe'
import { type OwnRegistration, ownRegistrations } from './own-registrations'
import { type OwnChange, ownPlan } from './plan'
import { readSettings, type Values, writeSettings } from './settings-file'

type Around = {
  /** The settings file; it is read and written here. */
  file: string
  installer: Installer
  ask: Ask
  logo: Buffer
  now: Date
  /** Between two looks at what was just made. */
  pauseMs: number
}

/** What would be made, in the words of each registration. */
type Preview = { title: string; changes: OwnChange[] }[]

/** Names of settings that one registration fills; what is `next` is nobody's to sign in with until Microsoft knows it. */
const settingsOf = {
  customer: {
    id: 'CUSTOMER_CLIENT_ID',
    certificate: 'CUSTOMER_CLIENT_CERTIFICATE',
    next: 'CUSTOMER_CLIENT_CERTIFICATE_NEXT',
  },
  staff: { id: 'STAFF_CLIENT_ID', certificate: 'STAFF_CLIENT_CERTIFICATE', next: 'STAFF_CLIENT_CERTIFICATE_NEXT' },
} as const

/**
 * Everything that is made here and nowhere else, into the settings file: private keys stand on the disk before anybody at
 * Microsoft knows their certificates, and take nobody's place before. One that ends soon gets a successor; Entra takes both
 * until the old one ends.
 */
export async function prepareSettings({ file, installer, now }: Around, portalUrl: string): Promise<void> {
  const is = readSettings(file)
  const made: Values = { PORTAL_URL: portalUrl, STAFF_TENANT_ID: installer.tenantId }
  for (const registration of Object.values(ownRegistrations(portalUrl))) {
    const names = settingsOf[registration.audience]
    const pem = is[names.certificate]
    if (!is[names.next] && (!pem || isToBeRenewed(ownCertificate(pem), now)))
      made[names.next] = await newCertificate(registration.uniqueName, now)
  }
  if (!is.SEALING_KEYS) made.SEALING_KEYS = `${now.getUTCFullYear()}a:${randomBytes(32).toString('base64')}`
  writeSettings(file, made)
}

/** Looks, and changes nothing at Microsoft. */
export async function preview(around: Around, portalUrl: string): Promise<Preview> {
  const { customer, staff } = ownRegistrations(portalUrl)
  return [
    { title: `Customers sign in to “${customer.displayName}”`, changes: await planOf(around, customer) },
    { title: `Staff sign in to “${staff.displayName}”`, changes: await planOf(around, staff) },
  ]
}

/** Makes both; each id is in the settings file as soon as it is known. Run again, it does what is left. */
export async function setUp(around: Around, portalUrl: string, tell: (says: string) => void): Promise<Applied> {
  for (const wanted of Object.values(ownRegistrations(portalUrl))) {
    tell(`${wanted.displayName}:`)
    const applied = await applyUntilDone(
      () => planOf(around, wanted),
      around.ask,
      (says) => tell(`  ${says}`),
      around.pauseMs,
    )
    if (applied.status !== 'done') return applied
    takeNext(around.file, wanted)
  }
  return { status: 'done' }
}

/** Microsoft knows the certificate that was made for it: from now on it signs in. */
function takeNext(file: string, { audience }: OwnRegistration): void {
  const { certificate, next } = settingsOf[audience]
  const made = readSettings(file)[next]
  if (made) writeSettings(file, { [certificate]: made, [next]: null })
}

async function planOf(around: Around, wanted: OwnRegistration): Promise<OwnChange[]> {
  const { file, installer, ask, logo, now } = around
  const settings = readSettings(file)
  const names = settingsOf[wanted.audience]
  const is = await observeOwn(ask, wanted, settings[names.id] ?? null)
  if (is.application && !settings[names.id]) writeSettings(file, { [names.id]: is.application.appId })
  const certificate = ownCertificate(settings[names.next] ?? settings[names.certificate] ?? '')
  return ownPlan({ wanted, is, certificate, admin: installer, logo, now })
}
