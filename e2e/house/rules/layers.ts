import { isSettings, isTest, roomOf } from '../places'
import type { Finding, Rule } from '../rule'

/** From the roof of lib down, as docs/architecture.md draws it; each may use what stands below it. */
const rooms = [
  'portal',
  'worker',
  'doctor',
  'setup',
  'desk',
  'erasure',
  'switch',
  'reminders',
  'imports',
  'provisioning',
  'proof',
  'handoff',
  'credentials',
  'invitations',
]
const lower = ['connections', 'dual-control', 'blueprint', 'graph', 'stop', 'views', 'identity', 'refusals']
/** One storey: what they take from each other is left to the rule about circles. */
const ground = [
  'addresses',
  'audit',
  'csv',
  'mail',
  'sealing',
  'limits',
  'queue',
  'telemetry',
  'i18n',
  'clock',
  'settings',
]

/** How high a room of lib stands: 0 is the ground floor, `undefined` is nowhere. */
function floorOf(path: string): number | undefined {
  const [, room = ''] = path.split('/')
  if (ground.includes(room) || /^lib\/[^/]+$/.test(path)) return 0
  const place = [...rooms, ...lower].toReversed().indexOf(room)
  return place === -1 ? undefined : place + 1
}

/**
 * `app`, `lib/worker` → rooms → ground floor. Next and React are known in `app` and in the settings at the top alone. A test
 * may use any room, fixtures and the box; nothing else of `e2e`, and nothing of `app`.
 */
export const layers: Rule = (house) =>
  house.sources.flatMap(({ path, imports }) =>
    imports.flatMap(({ written, line }): Finding[] => {
      const target = house.target(path, written)
      const breach = breachOf(path, target, written)
      return breach ? [{ path, line, ...breach }] : []
    }),
  )

function breachOf(path: string, target: string, written: string): Pick<Finding, 'what' | 'instead'> | null {
  const isInLib = path.startsWith('lib/') && !isSettings(path)
  if (/^(next|react|react-dom)(\/|$)/.test(target) && !knowsNext(path))
    return { what: `${written} is known in app alone`, instead: 'let a page ask, and let this return plain data' }
  if (isInLib && (target.startsWith('app/') || target === 'proxy.ts'))
    return { what: `lib asks nothing of app (${written})`, instead: 'move what both need down into a room of lib' }
  if ((isInLib || path.startsWith('app/')) && target.startsWith('e2e/') && !mayUse(path, target))
    return {
      what: `${isTest(path) ? 'a test here' : 'the product'} takes ${written} from the world outside`,
      instead: 'tests take from @/e2e/fixtures/… and entra-box, the product from neither',
    }
  if (!isInLib || !target.startsWith('lib/') || isTest(path)) return null
  const [here, there] = [floorOf(path), floorOf(target)]
  if (here === undefined)
    return { what: `${roomOf(path)} has no place in the house`, instead: 'name its floor in e2e/house/rules/layers.ts' }
  if (there === undefined || there <= here) return null
  return {
    what: `${roomOf(path)} reaches up to ${roomOf(target)}`,
    instead: 'let the upper room hand over what is needed, or move what both need down',
  }
}

function mayUse(path: string, target: string): boolean {
  return isTest(path) && (target.startsWith('e2e/fixtures/') || target.startsWith('e2e/entra/src/index'))
}

/** Pages, what stands at the top, and what draws a page where Next does not run. */
function knowsNext(path: string): boolean {
  return path.startsWith('app/') || !path.includes('/') || path === 'e2e/faults/reading/render-page.tsx'
}
