import { z } from 'zod'
import type { CertificateRefusal } from '@/lib/credentials/reading/certificate'
import { largestBytes } from './chosen-file'

/** Both ways to give one. Private: what was pasted may have been a key, and a key is never echoed. */
export const certificateFields = {
  certificate: z
    .string()
    .max(largestBytes * 2)
    .default(''),
  certificateFile: z.instanceof(File).optional(),
}

type CertificateFields = { certificate: string; certificateFile?: File | undefined }

/** The file when one was chosen, else the text; null when neither was given. */
export async function certificateIn(fields: CertificateFields): Promise<string | Uint8Array | null> {
  const file = fields.certificateFile
  if (file && file.size > 0) return new Uint8Array(await file.arrayBuffer()) // no larger than a form may be
  return fields.certificate.trim() === '' ? null : fields.certificate
}

export const refusalInWords: Record<CertificateRefusal, string> = {
  private_key:
    'This holds a private key. It was thrown away unread, but it has left your machine: make a new pair and give only the certificate.',
  broken:
    'This cannot be read as a certificate. Give one PEM block that begins with BEGIN CERTIFICATE, or a .cer file.',
  several: 'This holds more than one certificate. Give only the one that Spencer signs with.',
  not_rsa: 'Microsoft Entra takes RSA certificates here. Make one with an RSA key.',
  too_short: 'The RSA key is shorter than 2048 bits. Make one with 2048 or 3072.',
  expired: 'This certificate has ended. Give one that still runs.',
  ends_soon: 'This certificate ends within a week. Give one with more time left.',
  endless: 'This certificate has no end (31 December 9999). Give one that ends, so that somebody is told in time.',
  not_yet: 'This certificate has not started yet. Give one that runs today.',
}
