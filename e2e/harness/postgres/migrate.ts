import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const root = path.join(import.meta.dirname, '..', '..', '..')

/** What `npm run db:migrate` does, in a process of its own as there. `settings` must be all of `lib/env.ts`. */
export async function migrate(settings: Record<string, string>, stop?: AbortSignal): Promise<void> {
  await promisify(execFile)(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'migrate.ts'], {
    cwd: path.join(root, 'prisma'), // what a `.env` of the checkout says is for others
    env: { ...process.env, ...settings },
    signal: stop,
  })
}
