const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(`Node.js 22.12 or newer is needed, this is ${process.versions.node}.`)
  process.exit(1)
}

export {}
