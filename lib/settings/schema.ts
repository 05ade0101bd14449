import { z } from 'zod'
import { email } from '@/lib/addresses/email'
import { aPem } from './client-certificate'

/** This machine, as addresses name it. */
export const loopback = /^(127\.0\.0\.1|localhost|\[::1\])$/

/** An origin: https anywhere, plain http on this machine only. */
const origin = (error: string) =>
  z
    .url({ error })
    .transform((text) => new URL(text))
    .refine((url) => url.protocol === 'https:' || loopback.test(url.hostname), 'plain http is for 127.0.0.1 only')
    .transform((url) => url.origin)

const address = (protocols: RegExp, error: string) => z.url({ protocol: protocols, error })

const aDatabase = 'where PostgreSQL is, as postgresql://user:password@host:5432/name'
const aServer = 'the mail server, as smtps://user:password@host or smtp://host:587'
const aBounceAddress =
  'where reports of mails that did not arrive are to come, a mailbox whose name has at most 20 characters and no +'
const aMailbox = 'where these reports are read, as imaps://user:password@host, without a password for OAuth2'
const aReportKey = 'what signs a report that is handed to the portal, as whsec_ and base64 of 32 bytes'
const aRegistration = (whose: string) => `the application (client) id of the registration that ${whose} sign in to`
const keys =
  'what secrets are sealed under, as name:base64 of 32 bytes, several separated by commas; make one with: openssl rand -base64 32'
const secondFactor =
  'the authentication context (c1 to c99) that a Conditional Access policy of yours guards with a second factor, or none to let staff in without'
const proxies = 'addresses or CIDR ranges, separated by commas'

/** Every setting there is, in the order of `.env.example`; what is wrong with one is said in the operator's words. */
export const Settings = z.object({
  PORTAL_URL: origin('where people reach the portal, as https://connect.your-company.com'),
  BIND_ADDRESS: z.string().min(1).default('127.0.0.1'),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').flatMap((range) => range.trim() || []))
    .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], proxies)))
    .default([]),
  DATABASE_URL: address(/^postgres(ql)?$/, aDatabase),
  ENTRA_LOGIN_URL: origin('where Microsoft signs people in').default('https://login.microsoftonline.com'),
  GRAPH_URL: origin('where Microsoft Graph is').default('https://graph.microsoft.com'),
  CUSTOMER_CLIENT_ID: z.guid(aRegistration('customers')),
  CUSTOMER_CLIENT_SECRET: z.string().min(1).optional(),
  CUSTOMER_CLIENT_CERTIFICATE: z.string().min(1, aPem).optional(),
  STAFF_TENANT_ID: z.guid('the id of your own tenant'),
  STAFF_CLIENT_ID: z.guid(aRegistration('staff')),
  STAFF_CLIENT_SECRET: z.string().min(1).optional(),
  STAFF_CLIENT_CERTIFICATE: z.string().min(1, aPem).optional(),
  STAFF_AUTH_CONTEXT: z.string(secondFactor).regex(/^(none|c[1-9]\d?)$/, secondFactor),
  DUAL_CONTROL: z.enum(['on', 'off']).default('on'),
  SEALING_KEYS: z
    .string(keys)
    .transform((text) => text.split(','))
    .pipe(z.array(z.string().regex(/^[\w-]+:[A-Za-z0-9+/]{43}=$/, keys)).min(1)),
  SMTP_URL: address(/^smtps?$/, aServer),
  MAIL_FROM: email('the address that mails come from'),
  BOUNCE_ADDRESS: email(aBounceAddress)
    .refine((text) => /^[^@+]{1,20}@/.test(text), aBounceAddress)
    .optional(),
  BOUNCE_MAILBOX: address(/^imaps?$/, aMailbox).optional(),
  BOUNCE_KEY: z
    .string(aReportKey)
    .regex(/^whsec_[A-Za-z0-9+/]{43}=$/, aReportKey)
    .optional(),
  HSTS: z.enum(['host', 'subdomains', 'preload']).default('host'),
  SECURITY_CONTACT: z.union([email('a mail address'), z.url({ protocol: /^https$/ })]).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})
