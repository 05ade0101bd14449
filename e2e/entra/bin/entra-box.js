#!/usr/bin/env node
// Runs the sources as they are: this package has no build. README, "Without a build".
import { register } from 'tsx/esm/api'

register()
await import('../src/cli.ts')
