import { X509Certificate } from 'node:crypto'

/** What one of our registrations signs in with, as its setting holds it. `der`: base64, without the key. */
export type OwnCertificate = { der: string; thumbprintSha1: string; subject: string; startsAt: Date; endsAt: Date }

/** So long before its end `setup` makes the next one. */
const renewedBeforeDays = 60
const dayMs = 86_400_000

/** @param pem certificate and private key, lines joined by `\n` spelled out or not. @throws where there is no certificate */
export function ownCertificate(pem: string): OwnCertificate {
  const certificate = new X509Certificate(pem.replaceAll('\\n', '\n'))
  return {
    der: certificate.raw.toString('base64'),
    thumbprintSha1: certificate.fingerprint.replaceAll(':', ''),
    subject: certificate.subject.replace(/^CN=/, ''),
    startsAt: new Date(certificate.validFrom),
    endsAt: new Date(certificate.validTo),
  }
}

export function isToBeRenewed({ endsAt }: OwnCertificate, now: Date): boolean {
  return endsAt.getTime() - now.getTime() < renewedBeforeDays * dayMs
}
