import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Entra } from 'entra-box'
import { portalClients } from 'entra-box'
import type { Mailbox } from './mail/mailbox'

type Around = { portal: string; database: string; entra: Entra; mailbox: Mailbox; sealingKeyFile: string }

/** Every setting of `lib/env.ts`, for a portal with all of this around it. */
export function settingsFor({ portal, database, entra, mailbox, sealingKeyFile }: Around) {
  const { customer, staff } = portalClients(entra.box.world)
  return {
    PORTAL_URL: portal,
    TRUSTED_PROXIES: '127.0.0.1',
    DATABASE_URL: database,
    ENTRA_LOGIN_URL: entra.origin,
    GRAPH_URL: entra.origin,
    CUSTOMER_CLIENT_ID: customer.clientId,
    CUSTOMER_CLIENT_SECRET: customer.clientSecret,
    STAFF_TENANT_ID: staff.tenantId,
    STAFF_CLIENT_ID: staff.clientId,
    STAFF_CLIENT_SECRET: staff.clientSecret,
    STAFF_AUTH_CONTEXT: 'c1',
    SEALING_KEYS: sealingKey(sealingKeyFile),
    SMTP_URL: mailbox.smtp,
    MAIL_FROM: 'portal@spencer.example',
  }
}

/** Kept beside the data it seals, so that a second start can read what the first one sealed. */
function sealingKey(file: string): string {
  if (!existsSync(file)) writeFileSync(file, `own:${randomBytes(32).toString('base64')}`, { mode: 0o600 })
  return readFileSync(file, 'utf8')
}
