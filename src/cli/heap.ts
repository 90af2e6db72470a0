import v8 from 'node:v8'

const set = (flags: readonly string[]): void => {
  for (const flag of flags) v8.setFlagsFromString(flag)
}

/** For runs over letters: memory is cleaned before it has grown much. Half as much is used, and no time is lost. */
export const growLittle = (): void => set(['--semi-space-growth-factor=1', '--heap-growing-percent=50'])

/** For work that holds much at once: cleaning all of it over and over would take most of the time. V8's own values. */
export const growFreely = (): void => set(['--semi-space-growth-factor=2', '--heap-growing-percent=0'])
