import { registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** What pages ask of Next, and of its bundler, where they are rendered without it. */
const instead: Record<string, string> = {
  'next/headers': pathToFileURL(path.join(import.meta.dirname, 'request.ts')).href,
  'server-only': pathToFileURL(path.resolve('node_modules/server-only/empty.js')).href,
}

registerHooks({
  resolve: (specifier, context, next) => next(instead[specifier] ?? specifier, context),
})
