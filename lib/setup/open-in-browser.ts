import { spawn } from 'node:child_process'

const openers: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer', linux: 'xdg-open' }

/** Says the address too: where no browser can be opened, somebody can carry it to one on this machine. */
export async function openInBrowser(address: string): Promise<void> {
  console.log(`Sign in on this page, in a browser on this machine (elsewhere: --device-code):\n${address}`)
  const opener = openers[process.platform]
  if (opener)
    spawn(opener, [address], { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref()
}
