import { Client } from 'pg'

/** What is compared apart, or no fact of anybody's: the audit, who asks how often, what only follows from the rest, Prisma's own. */
const apart = [
  'AuditEntry',
  'Counter',
  'Attention',
  'StaleAttention',
  'ConnectionReason',
  'DeskCount',
  'DeskCountChange',
  '_prisma_migrations',
]

/** What looking itself writes: when somebody was last there, and what Microsoft said of them last. */
const written = ['usedAt', 'lastReadAt', 'staffObservedAt', 'readAt']

type Look = Map<string, string>

export type Refusal = { action: string; why: string }

export type Database = Awaited<ReturnType<typeof openDatabase>>

/**
 * The database between two requests: a hash of each table, and everything as it was kept. What a request changed is put back,
 * so that each finds the same world; the audit goes on, as it must.
 */
export async function openDatabase(url: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  const tables = await tablesOf(client)
  const looking = tables.map(lookingAt).join('\nunion all ')

  return {
    sql: (statement: string, values: unknown[] = []) => client.query(statement, values),
    close: () => client.end(),
    async keep(): Promise<void> {
      await client.query('drop schema if exists kept cascade; create schema kept')
      for (const table of tables) await client.query(`create table kept.${keptAs(table)} as table ${table}`)
    },
    async look(): Promise<Look> {
      const { rows } = await client.query<{ table: string; hash: string }>(looking)
      return new Map(rows.map(({ table, hash }) => [table, hash]))
    },
    async restore(changed: string[]): Promise<void> {
      if (changed.length === 0) return
      const back = changed.map((table) => `delete from ${table}; insert into ${table} table kept.${keptAs(table)};`)
      await client.query(`begin; set local session_replication_role = replica; ${back.join(' ')} commit`)
    },
    async auditEnd(): Promise<string> {
      return (await client.query('select coalesce(max(seq), 0)::text as seq from "AuditEntry"')).rows[0].seq
    },
    async refusalsSince(seq: string): Promise<Refusal[]> {
      const statement = `select action, data->>'why' as why from "AuditEntry" where seq > $1 and action = any('{access.refused,handoff.refused,sign-in.refused}')`
      return (await client.query<Refusal>(statement, [seq])).rows
    },
  }
}

export function changedBetween(before: Look, after: Look): string[] {
  return [...before].filter(([table, hash]) => after.get(table) !== hash).map(([table]) => table)
}

/** Our own, and the jobs that wait: a mail that was asked for is a change. */
async function tablesOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  )
  const ours = rows.map(({ name }) => name).filter((name) => !apart.includes(name))
  return [...ours.map((name) => `"${name}"`), 'pgboss.job']
}

const keptAs = (table: string) => table.replace('pgboss.', '')

function lookingAt(table: string): string {
  const row = `(to_jsonb(t) - array['${written.join("','")}'])::text`
  return `select '${table}' as table, md5(string_agg(${row}, '|' order by ${row})) as hash from ${table} t`
}
