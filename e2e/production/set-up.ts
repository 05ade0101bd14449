import { untilSays } from '@/e2e/artefact/image/container'
import { personOf, tenantOf } from '@/e2e/fixtures/identity'
import { inBrowser } from '@/e2e/fixtures/installer'
import type { Around } from './around'
import type { Machine } from './machine'

/** Where MSAL would send a browser. */
const signInPage = /http\S+\/authorize\?\S+(?=\n)/

/** An administrator of Spencer’s runs setup, says along what only they know, and signs in in a browser on that machine. */
export async function setUp(machine: Machine, { entra, mailbox, database, origin }: Around): Promise<void> {
  const told = {
    PORTAL_URL: origin,
    TRUSTED_PROXIES: '127.0.0.1',
    DATABASE_URL: database,
    ENTRA_LOGIN_URL: entra.origin,
    GRAPH_URL: entra.origin,
    STAFF_AUTH_CONTEXT: 'c1',
    SMTP_URL: mailbox.smtp,
    MAIL_FROM: 'portal@spencer.example',
  }
  const words = Object.entries(told).map(([name, value]) => `${name}=${value}`)
  const setup = machine.begin(machine.program('setup.mjs', ...words, '--yes'))
  const page = await untilSays(signInPage, setup)
  await inBrowser(personOf(tenantOf(entra, 'spencer'), 'Lemmens'))(page)
  if ((await setup.exit) !== 0 || !setup.said().includes('Next: node migrate.mjs')) throw new Error(setup.said())
}
