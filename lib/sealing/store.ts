import { Prisma } from '@/prisma/generated/client'

/** Whether a sealed column begins with one of these heads; `substring` reads only that far of a long value. */
export function beginsWith(heads: Buffer[], column: Prisma.Sql): Prisma.Sql {
  const each = heads.map((head) => Prisma.sql`substring(${column} from 1 for ${head.length}::int) = ${head}`)
  return Prisma.sql`(${Prisma.join(each, ' or ')})`
}
