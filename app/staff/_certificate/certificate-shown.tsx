import { Fact, Facts } from '@/app/_components/facts'
import type { CertificateFacts } from '@/lib/credentials/reading/certificate'
import { endsIn, shortly } from '../_words/times'
import { Thumbprints } from '../(desk)/connections/[id]/_credentials/thumbprints'

/** What one compares before a certificate is let in. */
export function CertificateShown({ certificate }: { certificate: CertificateFacts }) {
  return (
    <Facts>
      <Fact name="Subject">{certificate.subject}</Fact>
      <Fact name="Runs">
        {shortly(certificate.startsAt)} to {shortly(certificate.endsAt)}{' '}
        <span className="text-quiet">· {endsIn(certificate.endsAt)}</span>
      </Fact>
      <Thumbprints sha1={certificate.thumbprintSha1} sha256={certificate.thumbprintSha256} />
    </Facts>
  )
}
