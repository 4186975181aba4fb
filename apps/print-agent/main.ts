import { startAgent } from './agent.ts'
import { OptionFault, readOptions, usage } from './options.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const args = process.argv.slice(2)
  if (args.length === 0 || args.includes('--help')) return say(usage)
  const options = readOptions(args)
  const agent = await startAgent(options)
  say(`print agent on http://127.0.0.1:${agent.port} for ${options.origins.join(', ')}`)
  say(`printer ${options.printer.host}:${options.printer.port}`)
  const code = agent.code()
  say(code === null ? 'paired' : `pairing code ${code} (type it on the kiosk)`)
  const stop = () => {
    say('stopping')
    agent.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

main().catch((error: unknown) => {
  const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  const line = busy
    ? 'The port is taken: is another print agent running? Choose one with --port.'
    : String(error instanceof Error ? error.message : error)
  process.stderr.write(`${line}\n${error instanceof OptionFault ? `\n${usage}` : ''}`)
  process.exitCode = 1
})
