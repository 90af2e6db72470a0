import v8 from 'node:v8'

/** Megabytes of short-lived objects before they are cleaned: half takes a tenth more time, twice takes more memory. */
export const YOUNG = 2
/** The engine has room for them twice: what lives on is copied from one half to the other. */
const YOUNG_BYTES = 2 * YOUNG * 1024 * 1024
/** Milliseconds between two looks at that room. */
const LOOK = 10

const set = (flags: readonly string[]): void => {
  for (const flag of flags) v8.setFlagsFromString(flag)
}

/** For runs over letters: memory is cleaned before it has grown much. Half as much is used, and no time is lost. */
export const growLittle = (): void => set(['--semi-space-growth-factor=1', '--heap-growing-percent=50'])

/** For work that holds much at once: cleaning all of it over and over would take most of the time. V8's own values. */
export const growFreely = (): void => set(['--semi-space-growth-factor=2', '--heap-growing-percent=0'])

/**
 * For long runs over letters, after `growLittle`: gives back what the start of the program took, and cleans memory yet
 * sooner. It takes a moment; threads that start later take no more than they need.
 */
export async function settle(): Promise<void> {
  set(['--heap-growing-percent=20', `--min-semi-space-size=${YOUNG}`])
  await collectAll()
  if (youngBytes() >= YOUNG_BYTES) return
  // No setting makes it so large at once: it grows in steps, and is stopped in time.
  set([`--semi-space-growth-factor=${YOUNG}`])
  const look = setInterval(() => {
    if (youngBytes() < YOUNG_BYTES) return
    set(['--semi-space-growth-factor=1'])
    clearInterval(look)
  }, LOOK).unref()
}

const youngBytes = (): number =>
  v8.getHeapSpaceStatistics().find(({space_name}) => space_name === 'new_space')!.space_size

/** Frees all that can be freed, also the room that stands ready. A Node without an inspector has no way to do so. */
async function collectAll(): Promise<void> {
  const inspector = await import('node:inspector').catch(() => undefined)
  if (!inspector) return
  const session = new inspector.Session()
  session.connect()
  await new Promise(resolve => session.post('HeapProfiler.collectGarbage', resolve))
  session.disconnect()
}
