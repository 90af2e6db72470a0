/** What is wrong with a file, where, and what to do about it: one line of Dutch. */
export interface Fault {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly column: number
  readonly message: string
}

/** Where something stands in a file: keys and indices from the root. */
export type Path = readonly PropertyKey[]

/** Makes a fault at a place in one file. */
export type FaultAt = (path: Path, message: string) => Fault

/** `file:line:column`. */
export const placeOf = ({file, line, column}: Omit<Fault, 'message'>): string => `${file}:${line}:${column}`

/** `file:line:column: message`. */
export const faultLine = (fault: Fault): string => `${placeOf(fault)}: ${fault.message}`
