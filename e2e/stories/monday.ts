import type { Somebody } from './team'

type Case = {
  /** As the row says it, and what its button is called. */
  says: string
  act: string
  endsInDays: number | null
  /** Of the secret's way to the back office: as rows keep it. */
  handoff: 'claimed' | 'expired' | 'stored' | null
  isClaimed: boolean
  drift: string[]
}

const usual: Omit<Case, 'says' | 'act'> = { endsInDays: 700, handoff: 'stored', isClaimed: true, drift: [] }

/** What waits on a Monday, in the order in which Today lists it; each is cleared by one press. */
const cases: Case[] = [
  { ...usual, says: 'The secret was never collected', act: 'Invite to renew', handoff: 'expired', isClaimed: false },
  { ...usual, says: 'The secret was opened, then ended', act: 'Invite to renew', handoff: 'expired' },
  { ...usual, says: 'nobody said that it is in the back office', act: 'Say that it is stored', handoff: 'claimed' },
  { ...usual, says: 'The invitation has ended', act: 'Invite again', handoff: null, endsInDays: null },
  { ...usual, says: 'The secret ends on', act: 'Invite to renew', endsInDays: 30 },
  {
    ...usual,
    says: 'The tenant is not as agreed any more',
    act: 'Invite to repair',
    drift: ['update application tags'],
  },
]

type Sql = (statement: string, values: unknown[]) => Promise<unknown>

/** For pictures: nothing that one press of staff would mend. */
export const broken: Case = { ...usual, says: 'The secret ended on', act: 'Invite to renew', endsInDays: -3 }

/** Six customers of this member of staff, as rows: what made them so is told in other stories. */
export async function aMonday(
  sql: Sql,
  owner: Somebody,
  word: string,
  of: readonly Case[] = cases,
): Promise<{ name: string; says: string; act: string }[]> {
  const made = of.map((each, index) => ({ ...each, name: `${word} ${index + 1}` }))
  for (const { name, endsInDays, handoff, isClaimed, drift } of made)
    await sql(statement, [owner.address, name, endsInDays, handoff, isClaimed, drift])
  return made
}

const statement = `
  with customer as (insert into "Customer" (id, name) values (gen_random_uuid(), $2) returning id),
       contact as (
         insert into "Contact" (id, "customerId", name, email, language)
         select gen_random_uuid(), id, 'Ann', 'ann@' || id || '.example', 'en' from customer),
       connection as (
         insert into "Connection" (id, "customerId", environment, "tenantId", domain, "userSync", "securityGroups", language,
                "accountOwnerId", "spencerContactName", "spencerContactEmail", "uniqueName", "appName", stage, "applicationId",
                "applicationObjectId", "registeredAt", "grantedAt", "createdAt", drift, "nextExpiryAt")
         select gen_random_uuid(), customer.id, 'production', gen_random_uuid(), customer.id || '.example', false, false, 'en',
                owner.id, owner.name, $1, 'spencer-production-' || customer.id, 'Spencer (production)',
                (case when made then 'connected' else 'invited' end)::"Stage",
                case when made then gen_random_uuid() end, case when made then gen_random_uuid() end,
                case when made then now() end, case when made then now() end, now() - interval '40 days', $6,
                now() + make_interval(days => $3)
           from customer, "Person" owner, (select $3::int is not null as made) of_it where owner.upn = $1
         returning id),
       invitation as (
         insert into "Invitation" (id, "connectionId", intent, "createdAt", "expiresAt")
         select gen_random_uuid(), id, 'connect', now() - interval '40 days', now() - interval '10 days' from connection),
       credential as (
         insert into "Credential" (id, "connectionId", kind, state, "attemptName", "keyId", "createdAt", "endsAt", "provenAt",
                "provenHow")
         select gen_random_uuid(), id, 'secret', 'live', 'spencer/' || id, gen_random_uuid(), now() - interval '40 days',
                now() + make_interval(days => $3), now(), 'token'
           from connection where $3 is not null
         returning id, "connectionId")
  insert into "Handoff" (id, "connectionId", "credentialId", state, "createdAt", "heldUntil", "linkedAt", "expiresAt", "sentTo",
         "claimedAt", "claimedById", "storedAt")
  select gen_random_uuid(), "connectionId", id, $4::"HandoffState", now() - interval '40 days', now() - interval '37 days',
         now() - interval '40 days', now() - interval '33 days', $1,
         case when $5 then now() - interval '39 days' end, case when $5 then (select id from "Person" where upn = $1) end,
         case when $4 = 'stored' then now() end
    from credential where $4 is not null`
