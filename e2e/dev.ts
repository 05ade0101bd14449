import { keepWorld } from './demo/world'

/** `npm run dev`: the demo's world, where a changed page or rule is seen at once. */
await keepWorld({ command: 'npm run dev', folder: '.data/dev', isReloading: true })
