import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * PostgreSQL refuses to run as root, which is who one often is in a container. Then it runs as `nobody`, a user that
 * every system has, so that nothing is changed on the machine. `null` when we are not root: then it runs as ourselves.
 */
export function postgresUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const [, , uid, gid] = (readFileSync('/etc/passwd', 'utf8').match(/^nobody:.*$/m)?.[0] ?? '').split(':')
  return { uid: Number(uid || 65534), gid: Number(gid || 65534) }
}

/** Where `nobody` cannot come, inside `/root` for example, its files live here instead. */
const publicFolder = '/var/tmp'

/** The cluster's folder: as asked, or a stand-in of the same name every time when `nobody` cannot reach it. */
export function reachableFolder(folder: string): string {
  if (!postgresUser() || isReachable(path.dirname(folder))) return folder
  return path.join(publicFolder, `spencer-postgres-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
}

/** The folder with PostgreSQL's programs and libraries, copied once to where `nobody` can run them if need be. */
export function reachablePrograms(native: string, version: string): string {
  if (!postgresUser() || isReachable(native)) return native
  const copy = path.join(publicFolder, `spencer-postgres-programs-${version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    renameSync(draft, copy)
  }
  return copy
}

/** Makes the folder and gives it to whoever PostgreSQL runs as. */
export function makeOwnFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const user = postgresUser()
  if (user) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
}

/** Whether every folder on the way may be passed by anybody. */
function isReachable(folder: string): boolean {
  const resolved = path.resolve(folder)
  const isOpen = !existsSync(resolved) || (statSync(resolved).mode & 0o001) !== 0
  const parent = path.dirname(resolved)
  return isOpen && (parent === resolved || isReachable(parent))
}
