import { Client } from 'pg'

/**
 * So many connections of as many customers, as plain rows: what made them so plays no part in what looking at them costs. One
 * in sixteen is broken, as many are Spencer's to mend, the customer's, or rest, and end within a month: a page is full among a
 * thousand too. Each account owner has twenty. Of the names half hold `Halfmore`, a hundred `Hundredfold`, and one `Onceonly`.
 */
export async function fillDesk(database: string, connections: number): Promise<void> {
  const client = new Client({ connectionString: database })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    for (const statement of statements) await client.query(statement.replaceAll(':n', String(connections)))
    await client.query('reset session_replication_role')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

const each = 'generate_series(1, :n) i'
/** The same uuid for the same number, whatever table asks. */
const idOf = (kind: string) => `md5('${kind}' || i)::uuid`
const ends = `now() + make_interval(days => 70 + (i % 600) * 7919 % 600)`
const secretEnds = `case when i % 16 = 5 then now() + interval '20 days' else ${ends} end`
/** Of one in eight: among a million that is many, and walked past by whoever looks in another order. */
const certificateEnds = `case when i % 8 = 3 then ${ends} - interval '60 days' end`
const madeAt = `now() - make_interval(mins => i)`

const statements = [
  `insert into "Person" (id, "tenantId", "objectId", name, upn, "staffRole", "staffObservedAt")
   select md5('person' || i)::uuid, gen_random_uuid(), gen_random_uuid(), 'Person ' || i, 'p' || i || '@spencer.example',
          'Operator', now() from generate_series(0, :n / 20 - 1) i`,
  `insert into "Customer" (id, name)
   select ${idOf('customer')}, 'Customer ' || i || case when i % 2 = 0 then ' Halfmore' else '' end
          || case when i % (:n / 100) = 0 then ' Hundredfold' else '' end || case when i = :n / 3 then ' Onceonly' else '' end
     from ${each}`,
  `insert into "Contact" (id, "customerId", name, email, language)
   select ${idOf('contact')}, ${idOf('customer')}, 'IT', 'it@c' || i || '.example', 'nl' from ${each}`,
  `insert into "Connection" (id, "customerId", environment, "tenantId", domain, "userSync", "securityGroups", language,
          "accountOwnerId", "spencerContactName", "spencerContactEmail", "uniqueName", "appName", "applicationId",
          "applicationObjectId", "servicePrincipalId", stage, "deskStage", "nextExpiryAt", "secretEndsAt", "certificateEndsAt", "createdAt", "invitedAt",
          "registeredAt", "grantedAt")
   select ${idOf('connection')}, ${idOf('customer')}, (array['production', 'demo', 'staging'])[1 + i % 3]::"Environment",
          ${idOf('tenant')}, 'c' || i || '.example', false, false, 'nl', md5('person' || i % (:n / 20))::uuid, 'Person ' || i % (:n / 20),
          'p' || i % (:n / 20) || '@spencer.example', 'spencer-' || i, 'Spencer', ${idOf('application')}, ${idOf('object')},
          ${idOf('principal')}, 'connected', 'connected', least(${secretEnds}, ${certificateEnds}), ${secretEnds}, ${certificateEnds},
          ${madeAt}, now(), now(), now() from ${each}`,
  `insert into "Credential" (id, "connectionId", kind, state, "attemptName", "keyId", "endsAt", "createdAt", "provenAt", "provenHow")
   select ${idOf('credential')}, ${idOf('connection')}, 'secret', 'live', 'spencer/' || i, ${idOf('key')},
          ${secretEnds}, now(), now(), 'token' from ${each}`,
  `insert into "Credential" (id, "connectionId", kind, state, "attemptName", "keyId", "endsAt", "createdAt", "provenAt", "provenHow")
   select ${idOf('certificate')}, ${idOf('connection')}, 'certificate', 'live', 'spencer/c' || i, ${idOf('certificatekey')},
          ${certificateEnds}, now(), now(), 'token' from ${each} where i % 8 = 3`,
  `insert into "Handoff" (id, "connectionId", "credentialId", state, "heldUntil", "storedAt")
   select ${idOf('handoff')}, ${idOf('connection')}, ${idOf('credential')}, 'stored', now(), now() from ${each}`,
  `insert into "Invitation" (id, "connectionId", intent, "expiresAt")
   select ${idOf('invitation')}, ${idOf('connection')}, 'connect', now() + interval '30 days' from ${each}`,
  `insert into "Run" (id, "connectionId", intent, state, blueprint, "approvedHash", "startedById")
   select ${idOf('run')}, ${idOf('connection')}, 'connect', 'done', '{}', '', md5('person' || i % (:n / 20))::uuid from ${each}`,
  `insert into "Attention" ("connectionId", turn, place, since, reasons, "nextChangeAt", "createdAt")
   select ${idOf('connection')}, turn::"Turn", case turn when 'broken' then 0 when 'spencer' then 8 else 18 end,
          case when turn is not null then now() - make_interval(mins => i) end,
          case when turn is null then '[]' else jsonb_build_array(jsonb_build_object('kind',
            case turn when 'broken' then 'switched_off' when 'spencer' then 'not_stored' else 'drifted' end,
            'since', to_char(now() - make_interval(mins => i), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) end,
          ${ends} - interval '60 days', ${madeAt}
     from (select i, case i % 16 when 0 then 'broken' when 1 then 'spencer' when 2 then 'customer' when 3 then 'resting' end as turn from ${each}) of_it`,
  `insert into "ConnectionReason" ("connectionId", kind, "createdAt")
   select "connectionId", kind, "createdAt" from "Attention", kinds_of(reasons) kind`,
  ...['stage', 'secret', 'certificate'].map(
    (of) => `insert into "DeskCount" ("of", value, count)
      select '${of}', ${of === 'stage' ? '"deskStage"' : `day_in_brussels("${of}EndsAt")`}, count(*) from "Connection" group by 2
      having ${of === 'stage' ? '"deskStage"' : `day_in_brussels("${of}EndsAt")`} is not null`,
  ),
  `insert into "DeskCount" ("of", value, count)
   select 'turn', turn::text, count(*) from "Attention" where turn is not null group by turn`,
]
