import { CopyButton } from '@/app/_components/copy-button'
import { Fact, Facts, Mono } from '@/app/_components/facts'
import { requireStaff } from '@/app/_lib/session'
import { lastRehearsal } from '@/lib/doctor/rehearse/last-rehearsal'
import { isDualControlOn } from '@/lib/dual-control/act'
import { env } from '@/lib/env'
import { formatDate } from '@/lib/i18n/format'
import { callbackUrl } from '@/lib/identity/sign-in/begin-sign-in'
import { frontChannelLogoutUrl, signedOutUrl } from '@/lib/identity/tokens/microsoft-host'
import { ownCertificate } from '@/lib/settings/own-certificate'
import { Part } from '../part'
import { Away } from './away/away'
import { DualControl } from './dual-control'
import { ErasePerson } from './erase-person'
import { OwnCalendar } from './own-calendar'
import { OwnSessions } from './own-sessions'
import { Owners } from './owners/owners'
import { Registrations } from './registrations'
import { SecondFactor } from './second-factor'

export const metadata = { title: 'Settings' }

/** But for one's own calendar and sessions, and for erased people, to be read, not changed: settings are the environment's, so that every instance has the same and a change has an author. */
export default async function SettingsPage() {
  const staff = await requireStaff()
  const settings = env()
  const [firstKey, ...olderKeys] = settings.SEALING_KEYS.map((key) => key.split(':')[0])
  return (
    <div className="grid max-w-3xl gap-8">
      <div>
        <h1 className="text-lg">Settings</h1>
        <p className="text-quiet">
          They come from the environment of the server; what can be changed here is your own sessions and calendar, who
          is away, who looks after what{staff.role === 'Admin' && ', and who is remembered'}.
        </p>
      </div>

      <SecondFactor demanded={settings.STAFF_AUTH_CONTEXT} />
      <DualControl isOn={isDualControlOn()} />
      {staff.role === 'Admin' && (
        <Part id="stop" title="Stop switch">
          <p>
            <a className="link" href="/staff/settings/stop">
              Stop the portal, or lift a stop
            </a>
          </p>
        </Part>
      )}
      <OwnSessions isAdmin={staff.role === 'Admin'} />
      <Away staff={staff} />
      <Owners staff={staff} />
      <OwnCalendar staff={staff} />

      <Part id="portal" title="This portal">
        <Facts>
          <Copied name="Address" value={settings.PORTAL_URL} />
          <Copied name="Redirect URI to register" value={callbackUrl()} />
          <Copied name="Staff’s second redirect URI" value={signedOutUrl()} />
          <Copied name="Staff’s front-channel logout URL" value={frontChannelLogoutUrl()} />
          <Fact name="Mail comes from">{settings.MAIL_FROM}</Fact>
          <Fact name="Mail server">{new URL(settings.SMTP_URL).host}</Fact>
        </Facts>
      </Part>

      <Part id="microsoft" title="Microsoft">
        <Facts>
          <Fact name="Sign-in">{new URL(settings.ENTRA_LOGIN_URL).host}</Fact>
          <Fact name="Graph">{new URL(settings.GRAPH_URL).host}</Fact>
          <Copied name="Customers’ registration" value={settings.CUSTOMER_CLIENT_ID} />
          <Fact name="It proves itself with">{proofOf(settings.CUSTOMER_CLIENT_CERTIFICATE)}</Fact>
          <Copied name="Staff’s tenant" value={settings.STAFF_TENANT_ID} />
          <Copied name="Staff’s registration" value={settings.STAFF_CLIENT_ID} />
          <Fact name="It proves itself with">{proofOf(settings.STAFF_CLIENT_CERTIFICATE)}</Fact>
          <Fact name="Last rehearsal">{inWords(await lastRehearsal(staff))}</Fact>
        </Facts>
      </Part>

      <Part id="sealing" title="Sealing">
        <Facts>
          <Fact name="New values are sealed with">
            <Mono>{firstKey}</Mono>
          </Fact>
          <Fact name="Also read">{olderKeys.length > 0 ? <Mono>{olderKeys.join(', ')}</Mono> : 'no other key'}</Fact>
        </Facts>
        <p className="text-quiet">Names of keys. The keys themselves are never shown, here or anywhere.</p>
      </Part>

      <Part id="retention" title="What is kept, and for how long">
        <Facts>
          <Fact name="A run’s access token">until the run ends, 2 hours at most</Fact>
          <Fact name="A secret, sealed">until it is handed over and proven, 72 hours at most</Fact>
          <Fact name="A one-time link">7 days</Fact>
          <Fact name="An invitation">30 days, or a week after the day that is planned</Fact>
          <Fact name="What staff ended, and what it left there">until it is connected anew; the audit keeps why</Fact>
          <Fact name="A session">8 hours, and half an hour without use</Fact>
          <Fact name="A press that waits for a sign-in">15 minutes</Fact>
          <Fact name="What waits for a second person">24 hours; what was asked stays with who decided it</Fact>
          <Fact name="How often a network signs in">a minute or two</Fact>
          <Fact name="A list to import">24 hours, or until it is imported; what it was called stays</Fact>
          <Fact name="Who is away">until the last day is over</Fact>
          <Fact name="A view of the list">
            until it is deleted, or says the address of a person who is erased; with them their own go, what they kept
            for everybody stays
          </Fact>
          <Fact name="A planned day, a freeze">until another or none; once over it says nothing</Fact>
          <Fact name="A note about a customer">until it is deleted; its author’s name goes when erased</Fact>
          <Fact name="A link for a calendar">until it is ended</Fact>
          <Fact name="Receipts and audit">kept; a person in them is emptied when erased</Fact>
        </Facts>
      </Part>

      {staff.role === 'Admin' && <ErasePerson />}

      <Part id="registrations" title="The two registrations this portal needs">
        <Registrations
          redirectUri={callbackUrl()}
          signedOut={signedOutUrl()}
          frontChannelLogout={frontChannelLogoutUrl()}
        />
      </Part>
    </div>
  )
}

function Copied({ name, value }: { name: string; value: string }) {
  return (
    <Fact name={name} action={<CopyButton value={value} subject={name} />}>
      <Mono>{value}</Mono>
    </Fact>
  )
}

function proofOf(certificate: string | undefined): string {
  if (!certificate) return 'a client secret (allowed on this machine only)'
  return `a certificate, until ${formatDate(ownCertificate(certificate).endsAt, 'en')}`
}

function inWords(last: Awaited<ReturnType<typeof lastRehearsal>>): string {
  if (!last) return 'none yet: doctor --rehearse asks Microsoft, in a test tenant, what this portal relies on'
  const outcome = last.differ === 0 ? 'every answer was as expected' : `${last.differ} answers were not as expected`
  return `on ${formatDate(last.at, 'en')}, by ${last.by}: ${outcome}`
}
