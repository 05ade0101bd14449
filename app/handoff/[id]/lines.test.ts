import { expect, test } from 'vitest'
import type { Bundle } from './claim-answer'
import { asText } from './lines'

const bundle: Bundle = {
  customerName: 'Contoso',
  environment: 'production',
  metadataUrl: 'https://login.microsoftonline.com/t/v2.0/.well-known/openid-configuration',
  tenantId: 't',
  applicationId: 'a',
  secret: 's~',
  secretEndsAt: '2028-11-22T10:00:00Z',
  certificateThumbprintBase64: 'AAE=',
}

test('one press copies every line in the order of the back office, and names what nobody knows', () => {
  expect(asText(bundle)).toBe(
    [
      'Metadata URL: https://login.microsoftonline.com/t/v2.0/.well-known/openid-configuration',
      'Directory (tenant) ID: t',
      'Application (client) ID: a',
      'Secret: s~',
      'Secret ends on: 22 November 2028',
      'Certificate thumbprint (base64): AAE=',
      '',
    ].join('\n'),
  )
  const signInOnly = asText({ ...bundle, secretEndsAt: null, certificateThumbprintBase64: null })
  expect(signInOnly.split('\n').slice(4)).toEqual([
    'Secret ends on: not known: it was made by hand, and nobody said',
    '',
  ])
})
