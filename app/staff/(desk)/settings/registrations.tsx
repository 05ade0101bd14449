import type { ReactNode } from 'react'
import { Mono } from '@/app/_components/facts'

/** For whoever sets the portal up, in the words of the Entra admin center. */
export function Registrations({ redirectUri }: { redirectUri: string }) {
  return (
    <div className="grid gap-6">
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
          The same redirect URI, and the certificate of <Mono>STAFF_CLIENT_CERTIFICATE</Mono>.
        </li>
        <li>
          App roles, for users and groups: <Mono>Viewer</Mono>, <Mono>Operator</Mono>, <Mono>Admin</Mono>, with exactly
          these values.
        </li>
        <li>
          Enterprise applications → Properties → Assignment required: Yes. Then assign people or groups to a role. Token
          configuration → optional claim <Mono>auth_time</Mono> for the ID token.
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
