import { isTest } from '../places'
import type { Finding, Rule } from '../rule'

const edges = [
  {
    what: 'a request leaves the house here',
    holds: /\bfetch\(/g,
    allowed: /^lib\/(graph|identity|doctor)\//,
    instead:
      'only lib/graph and lib/identity speak HTTP, to Microsoft, and lib/doctor, to our own address: ask a verb of theirs',
  },
  {
    what: 'a setting is read here',
    holds: /\bprocess\.env\b/g,
    allowed: /^lib\/env\.ts$/,
    instead: 'name it in lib/env.ts and .env.example, and ask env()',
  },
]

/** What comes from outside comes in at one place, where it is checked. A test may set what it likes. */
export const edgesOfLib: Rule = (house) =>
  house.sources
    .filter(({ path }) => path.startsWith('lib/') && !isTest(path))
    .flatMap(({ path, text, code, lineAt }) =>
      edges
        .filter(({ allowed, holds }) => !allowed.test(path) && text.search(holds) !== -1)
        .flatMap(({ what, instead, holds }): Finding[] =>
          [...code().matchAll(holds)].map(({ index }) => ({ path, line: lineAt(index), what, instead })),
        ),
    )
