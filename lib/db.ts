import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@/prisma/generated/client'
import { env } from './env'
import { statementNames } from './statement-names'

export type Tx = Prisma.TransactionClient

let client: PrismaClient | undefined

/** One pool per process. Only stores call this; everything else calls a store. */
export function db(): PrismaClient {
  client ??= new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: env().DATABASE_URL, max: 10 },
      { statementNameGenerator: statementNames(500) },
    ),
  })
  return client
}

/**
 * All or nothing across rooms: writing verbs take the `tx`, and jobs are sent in it. What is read inside takes it too:
 * whoever holds one connection and waits for another stands still once everybody does.
 */
export function transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  // A burst waits for its turn: Prisma gives up after two seconds unless told otherwise.
  return db().$transaction(work, { maxWait: 15_000, timeout: 15_000 })
}

export async function closeDb(): Promise<void> {
  await client?.$disconnect()
  client = undefined
}
