import { spawn } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { browserPath } from '@/e2e/harness/browser'
import type { World } from '@/e2e/stories/world'
import type { Stops } from './stops'

type Told = { root: string; world: World; certificate: string; stops: Stops }

/** The onboarding, in a browser that lets by the proxy’s own certificate and no other. @throws Error where it fails */
export async function tellOnboarding({ root, world, certificate, stops }: Told): Promise<void> {
  const der = new X509Certificate(readFileSync(certificate)).publicKey.export({ type: 'spki', format: 'der' })
  const env = {
    ...process.env,
    SPENCER_BROWSER: browserPath(),
    STORIES_WORLD: JSON.stringify(world),
    PROXY_KEY: createHash('sha256').update(der).digest('base64'),
    NODE_OPTIONS: '--conditions=react-server',
  }
  const config = path.join(import.meta.dirname, 'playwright.config.ts')
  const command = [path.join(root, 'node_modules/.bin/playwright'), 'test', '--config', config]
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 2, 2] })
  stops.push(() => void child.kill())
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('The onboarding did not come to its end; what was seen stands above.')
}
