import { parseArgs } from 'node:util'
import { loadWorld } from './kept-world'
import { startEntra } from './start-entra'

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

const world = values.world ? await loadWorld(values.world) : undefined
if (world === null) throw new Error(`There is no world in ${values.world}.`)

const entra = await startEntra({
  port: Number(values.port),
  ...(world && { world }),
  ...(values['login-origin'] && { loginOrigin: values['login-origin'] }),
  ...(values['graph-origin'] && { graphOrigin: values['graph-origin'] }),
  ...(values['redirect-uri'] && { portalRedirectUris: values['redirect-uri'] }),
  ...(values.state && { stateFile: values.state }),
})

console.log(
  JSON.stringify({ login: values['login-origin'] ?? entra.origin, graph: values['graph-origin'] ?? entra.origin }),
)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    entra.close().then(() => process.exit(0))
  })
}
