import { createHash } from 'node:crypto'

/**
 * Every setting of `lib/env.ts`, for tests that do not start the portal itself. The database and Microsoft are nobody (port 1)
 * until a room is given the one and a test says where its Entra box is.
 */
export const testSettings = {
  PORTAL_URL: 'http://127.0.0.1:3000',
  DATABASE_URL: 'postgresql://127.0.0.1:1/nobody',
  ENTRA_LOGIN_URL: 'http://127.0.0.1:1',
  GRAPH_URL: 'http://127.0.0.1:1',
  CUSTOMER_CLIENT_ID: 'c1c1c1c1-0000-4000-8000-00000000c11e',
  CUSTOMER_CLIENT_SECRET: 'customer-client-secret-of-the-tests',
  STAFF_TENANT_ID: '57aff000-0000-4000-8000-00000000057a',
  STAFF_CLIENT_ID: '57aff000-0000-4000-8000-00000000c11e',
  STAFF_CLIENT_SECRET: 'staff-client-secret-of-the-tests',
  STAFF_AUTH_CONTEXT: 'c1',
  SEALING_KEYS: `test:${createHash('sha256').update('of the tests').digest('base64')}`,
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'portal@spencer.example',
  LOG_LEVEL: 'silent',
} as const
