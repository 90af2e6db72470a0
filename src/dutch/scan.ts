import type {TokenKind} from './sentences.ts'

/** What the end of a token says about the end of the sentence. */
export const STOP_NONE = 0
/** A full stop of its own. */
export const STOP_PERIOD = 1
/** ! or ? */
export const STOP_BANG = 2
/** … or ... */
export const STOP_ELLIPSIS = 3
/** The full stop of an abbreviation that can end a sentence. */
export const STOP_ABBREVIATION = 4
/** The same of a company's form: B.V. */
export const STOP_FORM = 5
/** The same of dotted letters that are in no list. */
export const STOP_UNKNOWN = 6
/** A blank of dots, whose last dot can be a full stop. */
export const STOP_BLANK = 7

/** Where the scan stands; `readToken` leaves its answer in it. */
export interface Scan {
  readonly text: string
  /** End of the token that was read. */
  end: number
  kind: TokenKind
  /** False when the token certainly has no capital. */
  capitals: boolean
  stop: number
  /** Kind and start of the token before this one; `mark` at the start. */
  previous: TokenKind
  /** An opening single quote stands open in this sentence. */
  quoted: boolean
  /** Place of the next @, so that only text near one is looked at for addresses. */
  at: number
  /** Up to here a run with dots was looked at already. */
  dotted: number
}

export function startScan(text: string): Scan {
  return {
    text,
    end: 0,
    kind: 'mark',
    capitals: false,
    stop: STOP_NONE,
    previous: 'mark',
    quoted: false,
    at: text.indexOf('@'),
    dotted: 0,
  }
}

export const answer = (
  scan: Scan,
  end: number,
  kind: TokenKind,
  capitals: boolean,
  stop = STOP_NONE,
): true => {
  scan.end = end
  scan.kind = kind
  scan.capitals = capitals
  scan.stop = stop
  return true
}
