/** A hole takes one key, never a `$count` or a cast; `delta()` is also written `delta`; small letters will do. */
export function patternOf(template: string): RegExp {
  const source = template.split(/(\{\w+\}|\(\))/).map((part) => {
    if (part === '()') return '(\\(\\))?'
    return part.startsWith('{') ? hole : part.replaceAll(/[$().]/g, '\\$&')
  })
  return new RegExp(`^${source.join('')}/?$`, 'i')
}

/** In a quoted key a quote is doubled. */
const hole = "(?!\\$|microsoft\\.graph\\.|delta)(?:[^/()']|'')+"

/** The tenant may stand behind the version, as `myorganization` or by its id. */
const prefix = /^\/v1\.0(\/(myorganization|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})(?=\/|$))?/i

export function belowVersion(pathname: string): string {
  return pathname.replace(prefix, '')
}

/** The path below the version, readable; one that nobody can decode stays as it came, for Graph refuses it anyway. */
export function pathOf(url: string): string {
  const path = belowVersion(new URL(url).pathname)
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** `users('x')/memberOf` and `applications(appId='x')/logo` are about one object, as `users/x/memberOf` is. */
export function byId(pathname: string): string {
  return pathname.replaceAll(/\((?:\w+=)?'?((?:[^/()']|'')+?)'?\)/g, '/$1')
}

/** The path without the ids in it, so that the same is said once. */
export function anonymous(pathname: string): string {
  const [path = '', query] = byId(pathname).split('?')
  const parts = path.split('/').map((part) => (/^(?=.*\d)[\w-]{36,}$/.test(part) ? '{id}' : part))
  return [parts.join('/'), query].join(query ? '?' : '')
}
