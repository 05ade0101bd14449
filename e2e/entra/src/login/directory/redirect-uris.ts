import type { Application } from '@microsoft/microsoft-graph-types'

/** The platform an address is registered for decides whether the application has to prove itself. */
export type Platform = 'web' | 'spa' | 'publicClient'

const platforms: Platform[] = ['web', 'spa', 'publicClient']

/** Null when the address is registered nowhere. Compared exactly, but for the port of a loopback address. */
export function platformOf(application: Application, redirectUri: string): Platform | null {
  const wanted = comparable(redirectUri)
  const found = platforms.find((platform) =>
    application[platform]?.redirectUris?.some((each) => comparable(each) === wanted),
  )
  return found ?? null
}

export function firstRedirectUri(application: Application): string {
  return platforms.flatMap((platform) => application[platform]?.redirectUris ?? [])[0] ?? ''
}

/** Source: "Redirect URI restrictions", RFC 8252 §7.3: a command line takes whatever port is free. */
function comparable(uri: string): string {
  const portless = uri.replace(/^(http:\/\/(?:localhost|127\.0\.0\.1)):\d+/, '$1')
  return portless.replace(/^(https?:\/\/[^/]+)\/$/, '$1')
}
