import {EXIT} from './exit-codes.ts'

const SIGNALS = [
  ['SIGINT', EXIT.interrupted],
  ['SIGTERM', EXIT.ended],
  ['SIGHUP', EXIT.hungUp],
] as const

/** Clears up, and ends the program, when somebody stops it; what this gives takes that back. */
export function whenStopped(clearUp: () => void): () => void {
  const handlers = SIGNALS.map(([signal, code]) => {
    const stop = (): void => {
      clearUp()
      process.exit(code)
    }
    process.once(signal, stop)
    return () => process.off(signal, stop)
  })
  return () => {
    for (const takeBack of handlers) takeBack()
  }
}
