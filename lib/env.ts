import 'server-only'
import { z } from 'zod'

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])$/

/** An origin: https anywhere, plain http on this machine only. */
const origin = z
  .url()
  .transform((text) => new URL(text))
  .refine((url) => url.protocol === 'https:' || loopback.test(url.hostname), 'plain http is for 127.0.0.1 only')
  .transform((url) => url.origin)

const sealingKey = /^[\w-]+:[A-Za-z0-9+/]{43}=$/

const secondFactor =
  'the authentication context (c1 to c99) that a Conditional Access policy of yours guards with a second factor, or none to let staff in without'

/** Every setting there is. The only reader of `process.env`; each has a line in `.env.example`. */
const Env = z
  .object({
    PORTAL_URL: origin,
    BIND_ADDRESS: z.string().min(1).default('127.0.0.1'),
    TRUSTED_PROXIES: z
      .string()
      .transform((text) => text.split(',').flatMap((range) => range.trim() || []))
      .pipe(
        z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], 'addresses or CIDR ranges, separated by commas')),
      )
      .default([]),
    DATABASE_URL: z.url(),
    ENTRA_LOGIN_URL: origin.default('https://login.microsoftonline.com'),
    GRAPH_URL: origin.default('https://graph.microsoft.com'),
    CUSTOMER_CLIENT_ID: z.guid(),
    CUSTOMER_CLIENT_SECRET: z.string().min(1).optional(),
    CUSTOMER_CLIENT_CERTIFICATE: z.string().includes('PRIVATE KEY').includes('CERTIFICATE').optional(),
    STAFF_TENANT_ID: z.guid(),
    STAFF_CLIENT_ID: z.guid(),
    STAFF_CLIENT_SECRET: z.string().min(1).optional(),
    STAFF_CLIENT_CERTIFICATE: z.string().includes('PRIVATE KEY').includes('CERTIFICATE').optional(),
    STAFF_AUTH_CONTEXT: z.string({ error: secondFactor }).regex(/^(none|c[1-9]\d?)$/, secondFactor),
    DUAL_CONTROL: z.enum(['on', 'off']).default('on'),
    SEALING_KEYS: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(z.string().regex(sealingKey, 'each key is kid:base64 of 32 bytes')).min(1)),
    SMTP_URL: z.url(),
    MAIL_FROM: z.email(),
    HSTS: z.enum(['host', 'subdomains', 'preload']).default('host'),
    SECURITY_CONTACT: z.union([z.email(), z.url({ protocol: /^https$/ })]).optional(),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .superRefine((env, context) => {
    const isPublic = env.PORTAL_URL.startsWith('https:')
    for (const client of ['CUSTOMER', 'STAFF'] as const) {
      if (env[`${client}_CLIENT_CERTIFICATE`]) continue
      if (env[`${client}_CLIENT_SECRET`] && !isPublic) continue
      context.addIssue({
        code: 'custom',
        path: [`${client}_CLIENT_CERTIFICATE`],
        message: 'a PEM with certificate and private key (a client secret only where PORTAL_URL is plain http)',
      })
    }
  })

export type Env = z.output<typeof Env>

let parsed: Env | undefined

/** @throws Error that lists every missing or unusable setting at once. */
export function env(): Env {
  parsed ??= parse()
  return parsed
}

/** What Next's server reads by itself. A container sets HOSTNAME to a name of its own; proxies keep connections open for a minute. */
export function settleServer(): void {
  process.env.HOSTNAME = env().BIND_ADDRESS
  process.env.KEEP_ALIVE_TIMEOUT ??= '65000'
}

function parse(): Env {
  const result = Env.safeParse(process.env)
  if (result.success) return result.data
  const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`These settings are missing or unusable (see .env.example):\n${problems.join('\n')}`)
}
