import type {Reporter} from './record.ts'
import type {Style} from './style.ts'

/** The shapes that a report can have, in the order of the manual. */
export const FORMATS = [
  'pretty',
  'compact',
  'json',
  'ndjson',
  'sarif',
  'junit',
  'checkstyle',
  'github',
  'gitlab',
  'markdown',
  'html',
] as const
export type Format = (typeof FORMATS)[number]

/** What the reporters need beside the letters. */
export interface ReportContext {
  readonly version: string
  /** The day on which the rules were last brought up to date, as `2026-11-21`. */
  readonly rulesDate: string
  /** How `pretty` and `compact` colour their parts. */
  readonly style: Style
  /** Columns of the terminal, for `pretty`. */
  readonly width: number
  /** Whether `pretty` says nothing of letters without findings. */
  readonly quiet: boolean
  /** Whether `pretty`, `json` and `ndjson` show what letters ask not to tell. */
  readonly reportIgnored?: boolean
  /** The working folder in its repository: empty when it is the top or there is none, otherwise `brieven/energie`. */
  readonly folder: string
  /** The absolute path of the repository's top, or of the working folder when there is none; with forward slashes. */
  readonly top: string
}

/** A reporter for one run; its code is loaded only now. */
export async function reporterOf(format: Format, context: ReportContext): Promise<Reporter> {
  switch (format) {
    case 'pretty':
      return (await import('./pretty.ts')).prettyReporter(context)
    case 'compact':
      return (await import('./compact.ts')).compactReporter(context.style)
    case 'json':
      return (await import('./json.ts')).jsonReporter(context)
    case 'ndjson':
      return (await import('./ndjson.ts')).ndjsonReporter(context)
    case 'sarif':
      return (await import('./sarif.ts')).sarifReporter(context)
    case 'junit':
      return (await import('./junit.ts')).junitReporter(context)
    case 'checkstyle':
      return (await import('./checkstyle.ts')).checkstyleReporter(context)
    case 'github':
      return (await import('./github.ts')).githubReporter(context)
    case 'gitlab':
      return (await import('./gitlab.ts')).gitlabReporter(context)
    case 'markdown':
      return (await import('./markdown.ts')).markdownReporter(context)
    case 'html':
      return (await import('./report-html.ts')).htmlReporter(context)
  }
}
