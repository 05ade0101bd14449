/** `lib/handoff`, `app/connect`, `e2e/stories`; what stands loose in `lib` or at the top shares one room with its likes. */
export function roomOf(path: string): string {
  const parts = path.split('/')
  return parts.slice(0, Math.min(2, parts.length - 1)).join('/')
}

/** What runs in tests alone, beside its subject or in a browser. */
export function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path)
}

/** What only tests, demo and tools load; the product is the rest. */
export function isOutside(path: string): boolean {
  return isTest(path) || path.startsWith('e2e/')
}

export function isStore(path: string): boolean {
  return /^lib\/.*[/-]store\.ts$/.test(path)
}

export function isBox(path: string): boolean {
  return path.startsWith('e2e/entra/')
}

/** Read by the tool they are for, and by no part of the product. */
export function isSettings(path: string): boolean {
  return /(^|\/)[\w.-]+\.config\.(ts|js)$/.test(path) || path.startsWith('.config/')
}
