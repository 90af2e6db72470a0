import type {Severity} from '../finding.ts'

/** How a report colours its parts; every function takes text without control characters. */
export interface Style {
  readonly severity: Readonly<Record<Severity, (text: string) => string>>
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly good: (text: string) => string
}

const same = (text: string): string => text

/** No colours at all. */
export const PLAIN: Style = {
  severity: {error: same, warning: same, info: same},
  strong: same,
  faint: same,
  good: same,
}
