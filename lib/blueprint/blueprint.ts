import { createHash } from 'node:crypto'
import { z } from 'zod'
import { delegatedScopes, permissionsFor } from './permissions'

export const environments = ['production', 'demo', 'staging'] as const
export type Environment = (typeof environments)[number]

/** Where Spencer's sign-in returns to. Settings choose an environment, never an address. */
const redirectUris: Record<Environment, string> = {
  production: 'https://spencerlogin.b2clogin.com/spencerlogin.onmicrosoft.com/oauth2/authresp',
  demo: 'https://spencerlogin.b2clogin.com/spencerlogin.onmicrosoft.com/oauth2/authresp',
  staging: 'https://spencerlogin.b2clogin.com/spencerlogin.onmicrosoft.com/oauth2/authresp',
}

export const redirectUriAllowList: readonly string[] = [...new Set(Object.values(redirectUris))]

/** What the registration must look like: pure data, stored with the run that was approved. */
export const Blueprint = z.object({
  version: z.literal(1),
  uniqueName: z.string().min(1),
  appName: z.string().trim().min(1).max(120),
  environment: z.enum(environments),
  redirectUri: z.enum(redirectUriAllowList as [string, ...string[]]),
  applicationPermissions: z.array(z.enum(['User.Read.All', 'Group.Read.All', 'GroupMember.Read.All'])),
  delegatedScopes: z.array(z.enum(delegatedScopes as [string, ...string[]])),
  /** The public certificate for user sync, base64 of its DER; its dates are its own. */
  certificate: z
    .object({
      der: z.string(),
      thumbprintSha1: z.string(),
      thumbprintSha256: z.string(),
      subject: z.string(),
      endsAt: z.iso.datetime(),
    })
    .nullable(),
  tags: z.array(z.string()),
})

export type Blueprint = z.output<typeof Blueprint>

type Choices = {
  uniqueName: string
  appName: string
  environment: Environment
  userSync: boolean
  securityGroups: boolean
  certificate: Blueprint['certificate']
}

const portalTag = 'spencer-portal'

/** From what staff chose to what Microsoft must hold. Groups without user sync read nothing, so they add nothing. */
export function blueprintOf(choices: Choices): Blueprint {
  return {
    version: 1,
    uniqueName: choices.uniqueName,
    appName: choices.appName,
    environment: choices.environment,
    redirectUri: redirectUris[choices.environment],
    applicationPermissions: permissionsFor(choices),
    delegatedScopes: [...delegatedScopes],
    certificate: choices.userSync ? choices.certificate : null,
    tags: [portalTag, `spencer-env:${choices.environment}`],
  }
}

/**
 * SHA-256 (hex) over the blueprint, the tenant and the purpose it is for: what a person approves, and nothing else, may be
 * done. A page that was read to renew approves no undo.
 */
export function hashBlueprint(blueprint: Blueprint, tenantId: string, intent: string): string {
  return createHash('sha256')
    .update(JSON.stringify([tenantId, intent, Blueprint.parse(blueprint)]))
    .digest('hex')
}
