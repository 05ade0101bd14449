/** @type {import('next').NextConfig} */
export default {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  // Matched anywhere in a path: `dist/**` would take Next's own files away.
  outputFileTracingExcludes: { '/*': ['e2e/**', 'docs/**', '.data/**'] },
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // The optimizer fetches and decodes what it is pointed at; our few pictures need none of that.
  images: { unoptimized: true },
  // A page has its title from the first byte on: sent after it, somebody who is read to would hear of a page without a name.
  htmlLimitedBots: /.*/,
  // They load files of their own at run time, which a bundle would not carry.
  serverExternalPackages: ['pg-boss', 'pg', 'pino'],
  // The largest thing a form sends is a list of five hundred connections.
  experimental: { serverActions: { bodySizeLimit: '512kb' } },
}
