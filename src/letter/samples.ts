/** What merge fields may hold: the values that they get for one or more made-up or real customers. */
export interface Samples {
  /** How many customers. */
  readonly size: number
  /** Names of the fields that have values, as their source writes them. */
  readonly names: readonly string[]
  /** The values of the field with this name, one for each customer, in order; nothing when the name is unknown. */
  valuesOf(name: string): readonly string[] | undefined
}
