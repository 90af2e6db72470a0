import {formatNumber} from '../report/dutch.ts'

/** A line that says how far a long run is, on a terminal where somebody waits. */
export interface Progress {
  show(done: number, of: number): void
  /** Takes the line away; something else is going to be written. */
  clear(): void
}

/** Milliseconds before the line appears, and between two changes of it. */
const PATIENCE = 1000
const PACE = 200

/** Nothing in CI, where every line stays, and nothing when standard error is no terminal. */
export function progress(stream = process.stderr, env = process.env): Progress {
  if (!stream.isTTY || (env.CI ?? '') !== '' || env.TERM === 'dumb') return {show: () => {}, clear: () => {}}
  let next = performance.now() + PATIENCE
  let shown = false
  return {
    show(done, of) {
      const now = performance.now()
      if (now < next || done === of) return
      next = now + PACE
      shown = true
      stream.write(`\r\u001B[K${formatNumber(done, 0)} van ${formatNumber(of, 0)} brieven nagekeken`)
    },
    clear() {
      if (shown) stream.write('\r\u001B[K')
      shown = false
    },
  }
}
