import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

type Service = {
  image?: string
  command?: string[]
  ports?: string[]
  read_only?: boolean
  cap_drop?: string[]
  deploy?: { replicas: number }
  depends_on?: Record<string, { condition: string }>
}

/** The composition at the top, by the names of its services. */
export function servicesOf(root: string): Record<string, Service> {
  return parse(readFileSync(path.join(root, 'compose.yaml'), 'utf8'), { merge: true }).services
}
