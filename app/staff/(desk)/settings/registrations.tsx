import type { ReactNode } from 'react'
import { Mono } from '@/app/_components/facts'

/** For whoever sets the portal up, in the words of the Entra admin center. */
type Addresses = { redirectUri: string; signedOut: string; frontChannelLogout: string }

export function Registrations({ redirectUri, signedOut, frontChannelLogout }: Addresses) {
  return (
    <div className="grid gap-6">
      <p>
        <Mono>setup</Mono> makes both and <Mono>doctor</Mono> looks whether they still hold all of it; by hand it is
        this.
      </p>
      <Steps title="For customers">
        <li>
          Entra admin center → App registrations → New registration. Accounts in any organizational directory
          (multitenant). Name it as customers should read it on Microsoft’s page.
        </li>
        <li>
          Authentication → Web → redirect URI <Mono>{redirectUri}</Mono>. No implicit grant.
        </li>
        <li>
          API permissions → Microsoft Graph → delegated: <Mono>User.Read</Mono> only. The others are asked for when a
          customer presses, and only those the press needs. No application permissions, ever.
        </li>
        <li>
          Token configuration → groups claim → Directory roles (<Mono>groupMembershipClaims: DirectoryRole</Mono>), so
          that the sign-in says which roles a person has. Optional claim <Mono>acct</Mono> tells guests apart.
        </li>
        <li>
          Certificates &amp; secrets → upload the certificate of <Mono>CUSTOMER_CLIENT_CERTIFICATE</Mono>. Branding →
          publisher domain, and verify the publisher: customers see that.
        </li>
      </Steps>
      <Steps title="For Spencer’s staff">
        <li>In Spencer’s own tenant → New registration. Accounts in this organizational directory only.</li>
        <li>
          The same redirect URI and <Mono>{signedOut}</Mono>, the front-channel logout URL{' '}
          <Mono>{frontChannelLogout}</Mono>, and the certificate of <Mono>STAFF_CLIENT_CERTIFICATE</Mono>.
        </li>
        <li>
          App roles, for users and groups: <Mono>Viewer</Mono>, <Mono>Operator</Mono>, <Mono>Admin</Mono>, with exactly
          these values.
        </li>
        <li>
          Enterprise applications → Properties → Assignment required: Yes. Then assign people or groups to a role. Token
          configuration → optional claims <Mono>auth_time</Mono> and <Mono>sid</Mono> for the ID token.
        </li>
        <li>
          API permissions → Microsoft Graph → application permission <Mono>Directory.Read.All</Mono>, and grant admin
          consent: by it the portal asks every five minutes of use whether somebody’s account and role are still there.
        </li>
        <li>
          Protection → Conditional Access → Authentication context: make one, guard it with a policy that demands a
          second factor, and put its id in <Mono>STAFF_AUTH_CONTEXT</Mono>.
        </li>
      </Steps>
    </div>
  )
}

function Steps({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-1">{title}</h3>
      <ol className="grid list-decimal gap-1 pl-5">{children}</ol>
    </div>
  )
}
