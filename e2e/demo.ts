import { keepWorld } from './demo/world'

/** `npm run demo`: everything on this machine, with the portal as it is built. */
await keepWorld({ command: 'npm run demo', folder: '.data', isReloading: false })
