/** The library refuses to load where `Reflect` has no metadata, though it never reads any back. */
export function loadX509() {
  for (const name of ['getMetadata', 'getOwnMetadata', 'defineMetadata']) {
    if (!(name in Reflect)) Object.defineProperty(Reflect, name, { value: () => undefined, configurable: true })
  }
  return import('@peculiar/x509')
}
