import { cp, rm } from 'node:fs/promises'
import path from 'node:path'
import { bundle } from './bundle'
import { clearFolder } from './clear-folder'
import { copyPackages } from './copy-packages'

/** Next's own image optimizer is off, and its library is a third of the whole; nobody else asks which C library this is. */
export const leftOut = /^(sharp|@img|detect-libc)(\/|$)/

const unused = new RegExp(`(^|/)node_modules/${leftOut.source.slice(1)}`)

/** Read by a path that is found out while it runs, which no trace of imports shows. */
const readByPath = ['schema_engine.js', 'schema_engine_bg.wasm'].map((file) =>
  path.join('node_modules/@prisma/schema-engine-wasm', file),
)

/**
 * Everything that production runs, from the pages that `next build` left in `.next`: `portal.mjs`, `worker.mjs`,
 * `migrate.mjs` and `lift-stop.mjs`, with the migrations and the files of packages that they load. Nothing else of the
 * checkout is needed where it runs.
 */
export async function assemble(root: string, folder: string): Promise<void> {
  await clearFolder(folder)
  // Next copies there what stands in the checkout, with the private keys that setup made.
  for (const file of ['.env', '.env.production']) await rm(path.join(root, '.next/standalone', file), { force: true })
  await copyPackages(root, await bundle(root, folder), folder)
  const copies: (readonly [from: string, to: string])[] = [
    ...readByPath.map((file) => [file, file] as const),
    ['.next/standalone', '.'],
    ['.next/static', '.next/static'],
    ['public', 'public'],
    ['prisma/migrations', 'migrations'],
  ]
  for (const [from, to] of copies)
    await cp(path.join(root, from), path.join(folder, to), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !unused.test(path.relative(root, file)),
    })
}
