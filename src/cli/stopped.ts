import {EXIT} from './exit-codes.ts'

const SIGNALS = [
  ['SIGINT', EXIT.interrupted],
  ['SIGTERM', EXIT.ended],
  ['SIGHUP', EXIT.hungUp],
] as const

/** What is to be cleared up by whoever is at work. */
const clearing = new Set<() => void>()

const handlers = SIGNALS.map(([signal, code]) => {
  const stop = (): void => {
    for (const clearUp of clearing) clearUp()
    process.exit(code)
  }
  return [signal, stop] as const
})

/** Clears up, and ends the program, when somebody stops it; what this gives takes that back. */
export function whenStopped(clearUp: () => void): () => void {
  if (clearing.size === 0) for (const [signal, stop] of handlers) process.on(signal, stop)
  clearing.add(clearUp)
  return () => {
    clearing.delete(clearUp)
    if (clearing.size === 0) for (const [signal, stop] of handlers) process.off(signal, stop)
  }
}
