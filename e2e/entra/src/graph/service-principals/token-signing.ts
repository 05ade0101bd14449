import { createHash } from 'node:crypto'
import type { SelfSignedCertificate } from '@microsoft/microsoft-graph-types'
import { rsa, selfSigned } from '../../x509'
import { contextUrl } from '../query/select'
import { type Answer, ok } from '../request/answer'
import { bodyOf, type Call } from '../request/call'
import { badRequest, invalidValue } from '../request/problem'
import { check } from '../shape/check'
import { instant, type Shape, text } from '../shape/shape'
import { second } from '../shape/timestamps'
import { keeping } from './credentials'

const parameters: Shape<SelfSignedCertificate> = { displayName: text, endDateTime: instant }
const usualName = 'CN=Microsoft Azure Federated SSO Certificate'

/**
 * `addTokenSigningCertificate`: Entra makes the certificate that signs SAML answers and keeps its key. It holds it twice,
 * once to verify and once to sign, and a password for the second. Source: "servicePrincipal: addTokenSigningCertificate",
 * where the lifetime without an end is three years.
 */
export async function addTokenSigningCertificate(call: Call): Promise<Answer> {
  const asked = check(parameters, bodyOf(call))
  const displayName = asked.displayName ?? usualName
  if (!displayName.startsWith('CN=')) throw invalidValue('displayName', 'SelfSignedCertificate')
  const endDateTime = asked.endDateTime ?? second(threeYearsAfter(call.now))
  if (Date.parse(endDateTime) <= call.now) throw badRequest('Key credential end date is invalid.')
  const startDateTime = second(call.now)
  const certificate = await selfSigned({
    name: displayName,
    keys: await crypto.subtle.generateKey(rsa, false, ['sign', 'verify']),
    from: new Date(startDateTime),
    to: new Date(endDateTime),
  })
  const der = Buffer.from(certificate.rawData)
  const thumbprint = createHash('sha1').update(der).digest('hex').toUpperCase()
  const shared = { customKeyIdentifier: thumbprint, displayName, startDateTime, endDateTime }
  const verifying = {
    ...shared,
    keyId: crypto.randomUUID(),
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
    key: der.toString('base64'),
  }
  const signing = { ...shared, keyId: crypto.randomUUID(), type: 'X509CertAndPassword', usage: 'Sign', key: null }
  const holder = keeping.open(call)
  keeping.keep(call, {
    ...holder,
    keyCredentials: [...holder.keyCredentials, verifying, signing],
    passwordCredentials: [
      ...holder.passwordCredentials,
      { ...shared, keyId: signing.keyId, hint: null, secretText: null },
    ],
  })
  return ok({ ...contextUrl(call, 'microsoft.graph.selfSignedCertificate'), ...verifying, thumbprint })
}

function threeYearsAfter(now: number): number {
  const then = new Date(now)
  return then.setUTCFullYear(then.getUTCFullYear() + 3)
}
