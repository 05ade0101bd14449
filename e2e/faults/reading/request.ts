import { AsyncLocalStorage } from 'node:async_hooks'

/** Who asks for a page, as `next/headers` would tell it. */
type Asked = { cookies: Record<string, string>; headers: Record<string, string> }

const asked = new AsyncLocalStorage<Asked>()

export function asking<Result>(request: Asked, act: () => Promise<Result>): Promise<Result> {
  return asked.run(request, act)
}

export async function cookies() {
  const given = asked.getStore()?.cookies ?? {}
  return {
    get: (name: string) => {
      const value = given[name]
      return value === undefined ? undefined : { name, value }
    },
  }
}

export const headers = async () => new Headers(asked.getStore()?.headers)
