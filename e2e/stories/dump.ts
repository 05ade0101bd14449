import { Client } from 'pg'

/** Every row of every table as text, bytes written as they are where they can be read. What `pg_dump` would hold. */
export async function dump(database: string): Promise<string> {
  const client = new Client({ connectionString: database })
  await client.connect()
  try {
    await client.query(`set bytea_output = 'escape'`)
    const { rows: tables } = await client.query(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    )
    const parts: string[] = []
    for (const { name } of tables) {
      const { rows } = await client.query(`select row::text as line from ${name} as row`)
      parts.push(`-- ${name}`, ...rows.map(({ line }) => line))
    }
    return parts.join('\n')
  } finally {
    await client.end()
  }
}
