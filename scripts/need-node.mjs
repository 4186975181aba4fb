// Plain JavaScript, so that an old Node can say what is missing instead of stumbling over the first .ts file.
// npm scripts find Node 24 in node_modules/.bin, where an optional package puts it.
const oldestMajor = 24

if (Number(process.versions.node.split('.')[0]) < oldestMajor) {
  console.error(
    `GovConnect needs Node ${oldestMajor}; this is ${process.versions.node}. "npm ci" brings it along for Linux, macOS and Windows: ` +
      'run it without --omit=optional and start through npm (npm start, npm test).',
  )
  process.exit(1)
}
