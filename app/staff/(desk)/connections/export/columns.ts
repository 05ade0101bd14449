import { kindInList } from '@/app/staff/_words/attention-in-list'
import { environmentNames, languageNames } from '@/app/staff/_words/names'
import { stateInWords } from '@/app/staff/_words/state'
import { turnOf } from '@/lib/desk/attention/reason'
import type { ConnectionRow as Row } from '@/lib/desk/connections'
import { civilDateOf } from '@/lib/reminders/schedule/civil-time'

export type Value = string | boolean | Date | readonly string[] | null

/** What a program gets of a connection, under names that stay. Moments are ISO 8601 in UTC. */
export const forPrograms = {
  id: ({ id }) => id,
  customer: ({ customerName }) => customerName,
  domain: ({ domain }) => domain,
  tenantId: ({ tenantId }) => tenantId,
  environment: ({ environment }) => environment,
  stage: ({ stage }) => stage,
  turn: ({ worst }) => worst && turnOf(worst),
  reasons: ({ reasons }) => reasons.map(({ kind }) => kind),
  since: ({ worst }) => worst?.since ?? null,
  applicationId: ({ applicationId }) => applicationId,
  userSync: ({ userSync }) => userSync,
  securityGroups: ({ securityGroups }) => securityGroups,
  secretEndsAt: ({ secretEndsAt }) => secretEndsAt,
  certificateEndsAt: ({ certificateEndsAt }) => certificateEndsAt,
  areEndsByList: ({ isByList }) => isByList,
  provenAt: ({ provenAt }) => provenAt,
  accountOwner: ({ ownerName }) => ownerName,
  language: ({ language }) => language,
  invitedAt: ({ invitedAt }) => invitedAt,
  createdAt: ({ createdAt }) => createdAt,
} as const satisfies Record<string, (row: Row) => Value>

/** What a person reads in a spreadsheet. Days are written as the spreadsheets of every language know them. */
export const forSpreadsheets = {
  Customer: ({ customerName }) => customerName,
  Domain: ({ domain }) => domain,
  'Tenant ID': ({ tenantId }) => tenantId,
  Environment: ({ environment }) => environmentNames[environment],
  State: (row) => stateInWords(row),
  Reasons: ({ reasons }) => reasons.map(({ kind, credential }) => kindInList(kind, credential)).join(', '),
  Since: ({ worst }) => dayOf(worst?.since),
  'Application ID': ({ applicationId }) => applicationId ?? '',
  'Secret ends': ({ secretEndsAt }) => dayOf(secretEndsAt),
  'Certificate ends': ({ certificateEndsAt }) => dayOf(certificateEndsAt),
  'Ends known from': (row) => (row.isByList ? 'Spencer’s list, not seen' : row.nextExpiryAt ? 'Microsoft' : ''),
  Proven: ({ provenAt }) => dayOf(provenAt),
  'User sync': ({ userSync }) => (userSync ? 'yes' : 'no'),
  'Security groups': ({ securityGroups }) => (securityGroups ? 'yes' : 'no'),
  'Account owner': ({ ownerName }) => ownerName,
  Language: ({ language }) => languageNames[language],
  Invited: ({ invitedAt }) => dayOf(invitedAt),
} as const satisfies Record<string, (row: Row) => string>

const dayOf = (at: Date | null | undefined) => (at ? civilDateOf(at) : '')
