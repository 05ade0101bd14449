import { isStore, isTest } from '../places'
import { queriesIn } from '../queries'
import type { Finding, Rule } from '../rule'

/**
 * Only stores and `lib/db.ts` know Prisma, its types included: `Tx` comes from `@/lib/db`. Holding a `tx` is no licence
 * either: a verb hands it on to a store. Tests may look at any row.
 */
export const prisma: Rule = (house) =>
  house.sources
    .filter(({ path }) => /^(app|lib)\//.test(path) && path !== 'lib/db.ts' && !isStore(path) && !isTest(path))
    .flatMap((source): Finding[] => {
      const { path } = source
      const known = source.imports
        .filter(({ written }) => /^(prisma|@prisma\/.*|pg)$/.test(written) || isPrisma(house.target(path, written)))
        .map(({ written, line }) => ({
          path,
          line,
          what: `${written} outside a store`,
          instead: 'move the statement into the store.ts of its room; Tx comes from @/lib/db',
        }))
      const asked = queriesIn(house, source).map(({ line, said }) => ({
        path,
        line,
        what: `${said} outside a store`,
        instead: 'give the store of its room a function for it and hand that the tx',
      }))
      return [...known, ...asked]
    })

function isPrisma(target: string): boolean {
  return target.startsWith('prisma/')
}
