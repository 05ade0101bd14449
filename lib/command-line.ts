import { type ParseArgsConfig, parseArgs } from 'node:util'

/** What the command line says, as `parseArgs` reads it; who wrote something else reads how it is used. */
export function commandLine<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    const [said] = error instanceof Error ? error.message.split('. ') : []
    console.error(`${said}. Use: ${usage}`)
    process.exit(2)
  }
}
