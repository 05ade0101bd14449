import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { isBox, isSettings, roomOf } from '../places'
import type { Finding, Rule } from '../rule'

/**
 * One way to write an import: relative to what is near, the same room and at most one folder up; `@/…` to all else; Node's
 * own with `node:`; never an extension of ours. The box is near all of itself, and knows no alias: it is a package. Settings
 * and JavaScript are read before anybody knows an alias or adds an extension, and write what is read there.
 */
export const imports: Rule = (house) =>
  house.sources.flatMap(({ path, imports: all }) =>
    all.flatMap(({ written, line }): Finding[] => {
      const instead = insteadOf(path, written, house.target(path, written))
      return instead ? [{ path, line, what: `'${written}' is written another way here`, instead }] : []
    }),
  )

function insteadOf(path: string, written: string, target: string): string | null {
  if (!written.startsWith('node:') && builtinModules.includes(written)) return `write 'node:${written}'`
  if (isSettings(path) || path.endsWith('.js')) return null
  const isAlias = written.startsWith('@/')
  if (!isAlias && !written.startsWith('.')) return null
  if (/\.(ts|tsx)$/.test(written)) return 'leave out the extension'
  const isNear = isBox(path) ? isBox(target) : stands(target, roomOf(path)) && !isFarUp(path, target)
  if (isAlias && isNear) return `write '${relativeTo(path, target)}': it is near`
  if (!isAlias && !isNear) return `write '@/${withoutExtension(target)}': it is not near`
  return null
}

const withoutExtension = (target: string) => target.replace(/\.(ts|tsx)$/, '')

function relativeTo(path: string, target: string): string {
  const relative = posix.relative(posix.dirname(path), withoutExtension(target))
  return relative.startsWith('.') ? relative : `./${relative}`
}

const isFarUp = (path: string, target: string) => relativeTo(path, target).startsWith('../../')

/** Loose files of `e2e` stand above its rooms, and look down into them; at the top everything is another room. */
function stands(target: string, room: string): boolean {
  return room === '' ? !target.includes('/') : target.startsWith(`${room}/`)
}
