import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { Fact, Facts } from '@/app/_components/facts'
import { Notice } from '@/app/_components/notice'
import { CertificateGiver } from '@/app/staff/_certificate/certificate-giver'
import { endsIn, shortly } from '@/app/staff/_words/times'
import type { CertificateFacts } from '@/lib/credentials/certificate'
import { formatThumbprint } from '@/lib/words/format'
import { giveCertificate } from './actions'
import { CopiedFact } from './copied-fact'
import { Part } from './part'

type Given = {
  connection: { id: string; customerName: string; environment: string }
  certificate: CertificateFacts | null
  mayChange: boolean
}

/** The certificate that is to be registered; what the tenant holds stands under *Credentials*. */
export function CertificatePanel({ connection, certificate, mayChange }: Given) {
  return (
    <Part id="certificate-given" title="Certificate for user sync">
      {certificate ? (
        <Facts>
          <Fact name="Subject">{certificate.subject}</Fact>
          <Fact name="Runs">
            {shortly(certificate.startsAt)} to {shortly(certificate.endsAt)}{' '}
            <span className="text-quiet">· {endsIn(certificate.endsAt)}</span>
          </Fact>
          <CopiedFact
            name="SHA-1"
            value={certificate.thumbprintSha1}
            shown={formatThumbprint(certificate.thumbprintSha1)}
          />
          <CopiedFact name="SHA-1, base64" value={certificate.thumbprintSha1Base64} />
          <CopiedFact
            name="SHA-256"
            value={certificate.thumbprintSha256}
            shown={formatThumbprint(certificate.thumbprintSha256)}
          />
        </Facts>
      ) : (
        <Notice kind="needs-you" title="No certificate was given yet.">
          <p>User sync was chosen, so the customer cannot begin before it is there.</p>
        </Notice>
      )}
      {mayChange && (
        <Disclosure summary={certificate ? 'Replace it' : 'Give the certificate'} open={!certificate}>
          <ActionForm
            action={giveCertificate}
            refusedTitle="The certificate was not taken"
            doneMessage="Kept. The customer’s next run registers it."
            className="grid gap-4 pt-2"
          >
            <input type="hidden" name="connection" value={connection.id} />
            <CertificateGiver customer={connection.customerName} environment={connection.environment} />
            <div>
              <Button kind="secondary">{certificate ? 'Replace the certificate' : 'Give this certificate'}</Button>
            </div>
          </ActionForm>
        </Disclosure>
      )}
    </Part>
  )
}
