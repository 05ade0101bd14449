import { parseArgs } from 'node:util'
import { BadInput } from './input'
import { startEntra } from './server/start-entra'
import { loadWorld } from './world/file/world-file'
import type { World } from './world/model'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4400' },
    'login-origin': { type: 'string' },
    'graph-origin': { type: 'string' },
    world: { type: 'string' },
    state: { type: 'string' },
    'redirect-uri': { type: 'string', multiple: true },
  },
})

async function given(file: string): Promise<World> {
  const world = await loadWorld(file)
  if (!world) throw new BadInput(`There is no file ${file}.`)
  return world
}

const world = values.world ? await given(values.world).catch(leave) : undefined

const entra = await startEntra({
  port: Number(values.port),
  ...(world && { world }),
  ...(values['login-origin'] && { loginOrigin: values['login-origin'] }),
  ...(values['graph-origin'] && { graphOrigin: values['graph-origin'] }),
  ...(values['redirect-uri'] && { portalRedirectUris: values['redirect-uri'] }),
  ...(values.state && { stateFile: values.state }),
}).catch(leave)

console.log(
  JSON.stringify({ login: values['login-origin'] ?? entra.origin, graph: values['graph-origin'] ?? entra.origin }),
)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    entra.close().then(() => process.exit(0))
  })
}

/** What somebody wrote wrongly is told in a sentence, without the box's own stack. */
function leave(failure: unknown): never {
  if (!(failure instanceof BadInput)) throw failure
  console.error(failure.message)
  process.exit(1)
}
