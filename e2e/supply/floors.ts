type Hole = { in: 'next' | 'react'; below: string; what: string; sources: string }

const hangs = 'a request keeps the server busy, or takes its memory'

/**
 * What is known to be open to anybody on the network in what we use of Next and React: server actions, server components, the
 * proxy file. As their advisories say it (github.com/vercel/next.js/security, github.com/facebook/react/security), looked up
 * on 2026-11-28; each closes what the ones above left open.
 */
const holes: readonly Hole[] = [
  {
    in: 'next',
    below: '16.0.7',
    what: 'a request runs code on the server',
    sources: 'React2Shell, CVE-2025-55182, GHSA-9qr9-h5gf-34mp',
  },
  {
    in: 'next',
    below: '16.0.10',
    what: `${hangs}, or is told the source of actions`,
    sources: 'CVE-2025-55184, CVE-2025-67779, CVE-2025-55183',
  },
  { in: 'next', below: '16.2.3', what: hangs, sources: 'CVE-2026-23869, GHSA-q4gf-8mx6-v5v3' },
  {
    in: 'next',
    below: '16.2.6',
    what: `a request gets around the proxy file; ${hangs}`,
    sources: 'GHSA-26hh-7cqf-hhc6, CVE-2026-23870',
  },
  {
    in: 'next',
    below: '16.2.11',
    what: `${hangs}, or is told which actions there are`,
    sources: 'CVE-2026-64641, CVE-2026-64643',
  },
  {
    in: 'next',
    below: '16.3.3',
    what: 'a request runs code on the server, under Windows or by a picture',
    sources: 'CVE-2026-75604, GHSA-2xp9-vwfh-vxw4',
  },
  {
    in: 'react',
    below: '19.2.1',
    what: 'a request runs code on the server',
    sources: 'React2Shell, CVE-2025-55182, GHSA-fv66-9v8q-g76r',
  },
  { in: 'react', below: '19.2.5', what: hangs, sources: 'CVE-2026-23864, CVE-2026-23869' },
  { in: 'react', below: '19.2.8', what: hangs, sources: 'CVE-2026-23870, CVE-2026-44907, GHSA-wx67-qw84-cm4g' },
]

const packages = { next: ['next'], react: ['react', 'react-dom'] }

/** A sentence for each hole that is open in this version. A version before a release (`-canary`) counts as that release. */
export function openIn({ name, version }: { name: string; version: string }): string[] {
  return holes
    .filter((hole) => packages[hole.in].includes(name) && isBefore(version, hole.below))
    .map(({ below, what, sources }) => `${name} ${version}: ${what}. Take ${below} or newer (${sources}).`)
}

const isBefore = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true }) < 0
