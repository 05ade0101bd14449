import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { Notice } from '@/app/_components/notice'
import { CertificateGiver } from '@/app/staff/_certificate/certificate-giver'
import { CertificateShown } from '@/app/staff/_certificate/certificate-shown'
import { Part } from '@/app/staff/(desk)/part'
import { WaitingCertificate } from '@/app/staff/(desk)/second-person/waiting-certificate'
import type { CertificateFacts } from '@/lib/credentials/reading/certificate'
import type { WaitingReplacement } from '@/lib/credentials/replace-certificate'
import type { ConnectionPage } from '@/lib/desk/connection-page'
import { giveCertificate } from './actions'

type Given = {
  page: ConnectionPage
  certificate: CertificateFacts | null
  waiting: WaitingReplacement[]
  mayChange: boolean
}

/** The certificate that the next run registers; once the tenant holds it, it is one of the credentials. */
export function CertificatePanel({ page, certificate, waiting, mayChange }: Given) {
  return (
    <Part id="certificate-given" title="Certificate for user sync">
      {waiting.map((one) => (
        <WaitingCertificate key={one.id} waiting={one} mayChange={mayChange} />
      ))}
      <GivenFacts page={page} certificate={certificate} />
      {mayChange && (
        <Disclosure summary={certificate ? 'Replace it' : 'Give the certificate'} open={!certificate}>
          <ActionForm
            action={giveCertificate}
            refusedTitle="The certificate was not taken"
            doneMessage="Kept. The customer’s next run registers it."
            className="grid gap-4 pt-2"
          >
            <input type="hidden" name="connection" value={page.id} />
            <CertificateGiver customer={page.customerName} environment={page.environment} />
            <div>
              <Button kind="secondary">{certificate ? 'Replace the certificate' : 'Give this certificate'}</Button>
            </div>
          </ActionForm>
        </Disclosure>
      )}
    </Part>
  )
}

function GivenFacts({ page, certificate }: Pick<Given, 'page' | 'certificate'>) {
  if (!certificate) {
    if (page.endedAt) return <p>No certificate was given.</p>
    return (
      <Notice kind="needs-you" title="No certificate was given yet.">
        <p>
          {page.userSync
            ? 'User sync was chosen, so the customer cannot begin before it is there.'
            : 'User sync was asked for; the customer cannot allow it before the certificate is there.'}
        </p>
      </Notice>
    )
  }
  if (isRegistered(page, certificate)) return <p>{certificate.subject} is registered; it stands under Credentials.</p>
  return (
    <>
      <p>Given, not registered yet. {registersIt(page)}</p>
      <CertificateShown certificate={certificate} />
    </>
  )
}

function registersIt({ registeredAt, endedAt, asked, userSync }: ConnectionPage): string {
  if (asked && !userSync) return 'The customer’s run registers it, once they allow user sync.'
  return registeredAt && !endedAt ? 'Invite to renew: that run registers it.' : 'The first run registers it.'
}

function isRegistered(page: ConnectionPage, { thumbprintSha1 }: CertificateFacts): boolean {
  return page.credentials.some(
    (credential) => credential.state === 'live' && credential.thumbprintSha1?.toUpperCase() === thumbprintSha1,
  )
}
