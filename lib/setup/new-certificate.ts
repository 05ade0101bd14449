import { makeCertificate } from '@/lib/credentials/make-certificate'

/** A year of RSA with 3072 bits; certificate and private key in one PEM. */
export async function newCertificate(name: string, now: Date): Promise<string> {
  const { certificate, privateKey } = await makeCertificate(name, now)
  return `${certificate.trimEnd()}\n${privateKey}`
}
