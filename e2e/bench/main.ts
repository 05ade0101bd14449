import { argv } from 'node:process'

/** `npm run bench -- <name>`: one JSON object with what was measured, what is allowed, and their ratio. */
const benches: Record<string, () => Promise<{ measure(more: string[]): Promise<object> }>> = {
  desk: () => import('./desk'),
  entra: () => import('./entra'),
  handoff: () => import('./handoff'),
  pages: () => import('./pages'),
  provisioning: () => import('./provisioning'),
}

const [name = '', ...more] = argv.slice(2)
const load = benches[name]
if (!load) {
  console.error(`There is no bench “${name}”. Known: ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}
const { measure } = await load()
console.log(JSON.stringify(await measure(more), null, 2))
