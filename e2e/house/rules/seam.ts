import { isStore, isTest } from '../places'
import type { Finding, Rule } from '../rule'
import type { Import, Source } from '../source'

const seamPath = 'lib/db.ts'
const opens = /^as[A-Z]/
const bare = /^(?!as[A-Z]|close)[a-z]/

/**
 * A statement runs as somebody. Verbs ask `lib/db` as a customer, as staff, as the worker or as a visitor, and hand what they
 * get to stores, which ask for nothing: so what a database role may see is decided in one file. A bare client is nobody's, for
 * tests too; those look at rows through a client of `e2e`.
 */
export const seam: Rule = (house) =>
  house.sources.flatMap((source): Finding[] => {
    const { path } = source
    if (path === seamPath)
      return source.exports
        .filter(({ name }) => bare.test(name))
        .map(({ name, line }) => breach(path, line, `${name} hands out a database for nobody in particular`))
    const asked = source.imports
      .filter(({ written }) => house.target(path, written) === seamPath)
      .flatMap((one) => wrongly(path, one).map((what) => breach(path, one.line, what)))
    return /^(app|lib)\//.test(path) && !isTest(path) ? [...asked, ...forgedIn(source)] : asked
  })

function wrongly(path: string, { names }: Import): string[] {
  if (names === 'all') return ['all of lib/db is taken, so nobody sees what is used']
  const isInApp = path.startsWith('app/') && !isTest(path)
  return names.flatMap((name) => {
    if (bare.test(name)) return [`${name} is asked for nobody in particular`]
    if (opens.test(name) && isStore(path)) return [`a store asks by ${name} itself`]
    return opens.test(name) && isInApp ? [`a page asks the database by ${name}`] : []
  })
}

/** What passes for a client or a transaction and came from elsewhere. */
function forgedIn({ path, text, code, lineAt }: Source): Finding[] {
  const forged = /\bnew (PrismaClient|PrismaPg)\b|\bas (?:unknown as )?(Tx|Db)\b/g
  if (text.search(forged) === -1) return []
  return [...code().matchAll(forged)].map(({ 1: made, 2: named, index }) =>
    breach(path, lineAt(index), made ? `${made} is made outside lib/db.ts` : `a value is taken for a ${named}`),
  )
}

function breach(path: string, line: number, what: string): Finding {
  if (path.startsWith('app/')) return { path, line, what, instead: 'call a verb of lib: app asks, lib decides' }
  const instead = isStore(path)
    ? 'take the tx as first argument; the verb that calls it knows who asks'
    : 'ask by asCustomer, asStaff, asWorker or asVisitor of @/lib/db and hand what it gives to the store'
  return { path, line, what, instead }
}
