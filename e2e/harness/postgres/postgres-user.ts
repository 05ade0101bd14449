import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { noteStandIn, publicFolder, removeStandIn, standInFor } from '../stand-in'

/**
 * PostgreSQL refuses to run as root, which is who one often is in a container. Then it runs as `nobody`, a user that
 * every system has, so that nothing is changed on the machine. `null` when we are not root: then it runs as ourselves.
 */
export function postgresUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const [, , uid, gid] = (readFileSync('/etc/passwd', 'utf8').match(/^nobody:.*$/m)?.[0] ?? '').split(':')
  return { uid: Number(uid || 65534), gid: Number(gid || 65534) }
}

/** Where a cluster is: in the folder that was asked for, or in its stand-in where `nobody` cannot come (below `/root`). */
export function clusterFolder(asked: string): string {
  return !postgresUser() || isReachable(path.dirname(asked)) ? asked : standInFor(asked)
}

/** Makes it and gives it to whoever PostgreSQL runs as. */
export function makeClusterFolder(asked: string): string {
  const folder = clusterFolder(asked)
  if (folder !== asked) noteStandIn(asked)
  mkdirSync(folder, { recursive: true })
  const user = postgresUser()
  if (user) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
  return folder
}

/** The cluster goes, wherever it is. */
export function removeCluster(asked: string): void {
  rmSync(asked, { recursive: true, force: true })
  removeStandIn(asked)
}

/** The folder with PostgreSQL's programs and libraries, copied once to where `nobody` can run them if need be. */
export function reachablePrograms(native: string, version: string): string {
  if (!postgresUser() || isReachable(native)) return native
  const copy = path.join(publicFolder, `spencer-postgres-programs-${version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.draft`
    rmSync(draft, { recursive: true, force: true }) // of a start that was interrupted
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    renameSync(draft, copy)
  }
  return copy
}

/** Whether every folder on the way may be passed by anybody. */
function isReachable(folder: string): boolean {
  const resolved = path.resolve(folder)
  const isOpen = !existsSync(resolved) || (statSync(resolved).mode & 0o001) !== 0
  const parent = path.dirname(resolved)
  return isOpen && (parent === resolved || isReachable(parent))
}
