import {SEVERITY_NAMES} from './dutch.ts'
import {placeOf} from './place.ts'
import {onlyFor} from './readers.ts'
import type {Reporter} from './record.ts'
import {safeText} from './safe-text.ts'
import type {Style} from './style.ts'

/** One line a finding: `pad:regel:kolom: ernst: bericht [regel/term]`, for grep and editors; nothing else. */
export function compactReporter(style: Style): Reporter {
  return {
    start: () => '',
    letter: ({path, lines, findings}) =>
      findings
        .map(finding => {
          const {severity, message, rule, entry, variants} = finding
          const place = placeOf(path, finding, lines !== undefined)
          const id = entry === undefined ? rule : `${rule}/${entry}`
          const readers = variants ? ` (${safeText(onlyFor(variants))})` : ''
          const name = style.severity[severity](SEVERITY_NAMES[severity])
          return `${place}: ${name}: ${safeText(message)}${readers} ${style.faint(`[${id}]`)}\n`
        })
        .join(''),
    // A set is nowhere: the place to begin is the first letter that it is about.
    sets: sets =>
      sets
        .flatMap(({findings}) => findings)
        .map(({letters, severity, message, rule}) => {
          const name = style.severity[severity](SEVERITY_NAMES[severity])
          return `${safeText(letters[0]!)}:1:1: ${name}: ${safeText(message)} ${style.faint(`[${rule}]`)}\n`
        })
        .join(''),
    end: () => '',
  }
}
