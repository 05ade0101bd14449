import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@/prisma/generated/client'
import { env } from './env'
import { ofThisProcess } from './of-this-process'
import { statementNames } from './statement-names'

export type Tx = Prisma.TransactionClient

const kept = ofThisProcess<{ client: PrismaClient }>('db')

/** One pool per process. Only stores call this; everything else calls a store. */
export function db(): PrismaClient {
  kept.client ??= new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: env().DATABASE_URL, max: 10 },
      { statementNameGenerator: statementNames(500) },
    ),
  })
  return kept.client
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
  await kept.client?.$disconnect()
  kept.client = undefined
}
