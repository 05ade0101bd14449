import { cp, mkdir, realpath } from 'node:fs/promises'
import path from 'node:path'
import { nodeFileTrace } from '@vercel/nft'

/** Copies the files of packages that these scripts load, and no others, beside them. */
export async function copyPackages(root: string, scripts: string[], folder: string): Promise<void> {
  const { fileList } = await nodeFileTrace(scripts, { base: root, conditions: ['react-server'] })
  const packaged = [...fileList].filter((file) => file.startsWith(`node_modules${path.sep}`))
  for (const file of packaged) {
    const target = path.join(folder, file)
    await mkdir(path.dirname(target), { recursive: true })
    await cp(await realpath(path.join(root, file)), target, { recursive: true, force: true })
  }
}
