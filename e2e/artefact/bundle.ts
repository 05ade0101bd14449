import path from 'node:path'
import { build } from 'esbuild'

/** What production runs beside the portal's pages, by the name of its file. */
export const entries = {
  portal: 'lib/portal/main.ts',
  worker: 'lib/worker/main.ts',
  migrate: 'prisma/migrate.ts',
  setup: 'lib/setup/main.ts',
  doctor: 'lib/doctor/main.ts',
  'lift-stop': 'lib/switch/main.ts',
}

/**
 * Our own code as plain JavaScript, one file for each process, with what they share beside it. Packages stay packages: their
 * stack traces, licences and versions are theirs. `server-only` alone is taken in: it throws outside a bundler.
 *
 * @returns the files that were written, as absolute paths
 */
export async function bundle(root: string, folder: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    alias: { 'server-only': path.join(root, 'node_modules/server-only/empty.js') },
    platform: 'node',
    format: 'esm',
    target: 'node22.12',
    conditions: ['react-server'],
    sourcemap: 'linked',
    metafile: true,
    logLevel: 'warning',
  })
  return Object.keys(metafile.outputs).map((file) => path.join(root, file))
}
