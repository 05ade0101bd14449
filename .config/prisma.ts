import { existsSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'prisma/config'

const settings = path.join(import.meta.dirname, '..', '.env')
if (existsSync(settings)) process.loadEnvFile(settings)

/** Prisma's own commands; `url` is what those need that talk to a database, and no other asks for it. */
export default defineConfig({
  schema: '../prisma/schema.prisma',
  migrations: { path: '../prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL },
})
