import type {Field} from './letter.ts'
import {tagRole} from './template-tags.ts'

/** What the logic of a template does to the names in it. */
export interface FieldScopes {
  /** Names that the template itself gives a value, in a loop or with `set`: first parts, in lower case. */
  readonly own: ReadonlySet<string>
  /** Stretches of the source in which names are those of something else than the customer, such as `{{#each}}`; in order. */
  readonly shifted: readonly {readonly start: number; readonly end: number}[]
}

/** Characters of a tag that are looked at. */
const MOST_READ = 400

/**
 * What loops and assignments among the fields and tags of a letter do to names.
 *
 * @param isSimple whether a section such as `{{#regeling}}` only asks for a value of the customer
 */
export function fieldScopes(
  source: string,
  fields: readonly Field[],
  isSimple: (name: string) => boolean,
): FieldScopes {
  const own = new Set<string>()
  const shifted: {start: number; end: number}[] = []
  const open: {readonly name: string; readonly start: number; readonly shifts: boolean}[] = []
  for (const field of fields) {
    const text = field.name.slice(0, MOST_READ)
    const code = source.slice(field.start, field.start + 3)
    for (const name of namesGiven(text, code)) own.add(name.toLowerCase())
    if (field.kind !== 'control') continue
    const role = tagRole(source, field)
    if (role?.does === 'if' || role?.does === 'case' || role?.does === 'block') {
      const shifts = shiftsNames(text, code, isSimple)
      // `{{#each facturen as |factuur|}}` is a block by the name of `each`.
      open.push({name: role.name, start: field.end, shifts})
    } else if (role?.does === 'end') {
      const at = role.name === '' ? open.length - 1 : open.findLastIndex(({name}) => name === role.name)
      if (at < 0) continue
      for (const {start, shifts} of open.splice(at)) if (shifts) shifted.push({start, end: field.start})
    }
  }
  for (const {start, shifts} of open) if (shifts) shifted.push({start, end: source.length})
  return {own, shifted: shifted.sort((a, b) => a.start - b.start)}
}

/** Whether the names in a block are those of what it goes through or into. */
function shiftsNames(text: string, code: string, isSimple: (name: string) => boolean): boolean {
  if (/^#?(?:range|each|with)\b/.test(text)) return !/\bas\b|:=|\bin\b/.test(text)
  return code.startsWith('{{') && text.startsWith('#') && !/^#(?:if|unless)\b/.test(text)
    ? !isSimple(text.slice(1))
    : false
}

const NAME = /[\p{L}_][\p{L}\p{N}_]*/gu
/** Tags that only ask. */
const ASKS = /^[-\s}]*(?:if|elsif|elseif|elif|else|unless|while|when|case|return)\b/

/** The names that a tag gives a value. */
function namesGiven(text: string, code: string): string[] {
  const found: string[] = []
  const take = (part: string | undefined): void => {
    if (part !== undefined) found.push(...(part.match(NAME) ?? []))
  }
  const loop = /\b(?:for|foreach)\b\s*\(?\s*(?:(?:const|let|var)\s)?([^()]{1,80}?)\)?\s(?:in|of)\s/.exec(text)
  take(loop?.[1])
  if (/\bas\s/.test(text)) take(/\bas\s+\|?([^|)]{1,80})/.exec(text)?.[1])
  take(/^\W*(?:set|assign|capture|let|var|const|local|increment|macro)\s+([^=]{1,80})/i.exec(text)?.[1])
  take(/([^:={}]{1,80}):=/.exec(text)?.[1])
  take(/\bdo\s*\|([^|]{1,80})\|/.exec(text)?.[1])
  take(/\(?([\w\s,]{1,80})\)?\s*=>/.exec(text)?.[1])
  take(/\bfunction\s*\w*\(([^)]{1,80})\)/.exec(text)?.[1])
  if ((code.startsWith('<') || /^with\b/i.test(text)) && !ASKS.test(text))
    for (const [, name] of text.matchAll(/([\p{L}_][\p{L}\p{N}_]{0,60})\s{0,9}=(?![=>])/gu)) take(name)
  return found
}
