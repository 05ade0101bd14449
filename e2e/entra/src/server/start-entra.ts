import { type Box, type BoxOptions, createBox } from '../box'
import { loadWorld, type WorldWriter, worldWriter } from '../world/file/world-file'
import { listen } from './listen'

export type StartOptions = Omit<BoxOptions, 'state'> & {
  /** 0, or nothing, takes a free port. */
  port?: number
  /** Keep the world in this file, and go on from it when it exists. */
  stateFile?: string
}

export type Entra = { origin: string; box: Box; close(): Promise<void> }

/** The box on 127.0.0.1. Its documents and tokens claim to be this address, unless told otherwise. */
export async function startEntra({ port = 0, stateFile, ...options }: StartOptions = {}): Promise<Entra> {
  const state = stateFile ? await loadWorld(stateFile) : null
  let box: Box | null = null
  let writer: WorldWriter | null = null
  const listening = await listen((request) => box?.fetch(request) ?? Promise.resolve(notYet()), port)
  const origin = `http://127.0.0.1:${listening.port}`
  const made = await createBox({
    loginOrigin: origin,
    graphOrigin: origin,
    ...options,
    ...(state && { state }),
    onWrite: () => {
      writer?.save()
      options.onWrite?.()
    },
  })
  if (stateFile) writer = worldWriter(stateFile, () => made.world)
  writer?.save()
  box = made
  return {
    origin,
    box: made,
    close: async () => {
      await listening.close()
      await writer?.settled()
    },
  }
}

/** The port must be known before the box is made; nobody was told of it yet. */
function notYet(): Response {
  return new Response(null, { status: 503, headers: { 'retry-after': '1' } })
}
