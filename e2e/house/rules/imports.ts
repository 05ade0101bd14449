import { builtinModules } from 'node:module'
import { isBox, roomOf } from '../places'
import type { Finding, Rule } from '../rule'

/**
 * One way to write an import: relative inside a room, `@/…` from room to room, Node's own with `node:`, never an extension of
 * ours, save in JavaScript, which Node reads as it stands. So a path says at a glance whether it leaves the room. The box is
 * one room, and knows no alias: it is a package.
 */
export const imports: Rule = (house) =>
  house.sources.flatMap(({ path, imports: all }) =>
    all.flatMap(({ written, line }): Finding[] => {
      const instead = insteadOf(path, written, house.target(path, written))
      return instead ? [{ path, line, what: `'${written}' is written another way here`, instead }] : []
    }),
  )

function insteadOf(path: string, written: string, target: string): string | null {
  if (builtinModules.includes(written)) return `write 'node:${written}'`
  const isAlias = written.startsWith('@/')
  if (!isAlias && !written.startsWith('.')) return null
  if (/\.(ts|tsx)$/.test(written) && !path.endsWith('.js')) return 'leave out the extension'
  const isWithin = isBox(path) ? isBox(target) : stands(target, roomOf(path))
  if (isAlias && isWithin) return 'write a relative path: it stays in the room'
  if (!isAlias && !isWithin) return `write '@/${target.replace(/\.(ts|tsx)$/, '')}': it leaves the room`
  return null
}

/** Loose files of `e2e` stand above its rooms, and look down into them; at the top everything is another room. */
function stands(target: string, room: string): boolean {
  return room === '' ? !target.includes('/') : target.startsWith(`${room}/`)
}
