import {instructionIn} from '../checks/dictionary-rule.ts'
import type {RuleDoc} from '../checks/rule.ts'
import type {Entry} from '../dictionary/dictionary.ts'
import type {EntryKind} from '../finding.ts'
import {CHANNEL_NAMES, SENDER_NAMES, STAGE_NAMES} from '../letter/fact-names.ts'
import {count, joinDutch, SEVERITY_NAMES} from './dutch.ts'
import type {Style} from './style.ts'
import {wrap} from './wrap.ts'

export interface PageOptions {
  readonly width: number
  readonly style: Style
}

export const KINDS: Readonly<Record<EntryKind, string>> = {
  replace: 'vervang de term',
  explain: 'leg de term uit',
  rephrase: 'schrijf de zin anders',
  delete: 'laat de term weg',
}

/** What there is to know of a rule: why it is there, and what it does and does not report. */
export function explainRule(rule: RuleDoc, entries: readonly Entry[], {width, style}: PageOptions): string {
  const own = entries.filter(entry => entry.rule === rule.id)
  const severity = style.severity[rule.severity](SEVERITY_NAMES[rule.severity])
  const sections = [
    `${style.strong(rule.title)}\n${style.faint(`regel ${rule.id}`)} · ${severity}${own.length > 0 ? style.faint(' (kan per term verschillen)') : ''}`,
    section('Waarom', [rule.why], {width, style}),
    section('Liever niet', rule.examples.wrong.map(visible), {width, style}),
    section('Wel goed', rule.examples.right.map(visible), {width, style}),
  ]
  if (own.length > 0)
    sections.push(
      wrap(
        `Deze regel kent ${count(own.length, 'term')}. Bekijk er een: briefwijzer explain ${own[0]!.id}`,
        width,
        '',
      ),
    )
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

const PARTS_OF_SPEECH: Readonly<Record<string, string>> = {
  noun: 'zelfstandig naamwoord',
  verb: 'werkwoord',
  adjective: 'bijvoeglijk naamwoord',
  adverb: 'bijwoord',
  preposition: 'voorzetsel',
  conjunction: 'voegwoord',
  pronoun: 'voornaamwoord',
  phrase: 'vaste woorden',
  abbreviation: 'afkorting',
}

const FIXES: Readonly<Record<Entry['fix'], string>> = {
  safe: 'De eerste vervanging past altijd.',
  review: 'Kijk zelf of de vervanging past.',
  none: '',
}

/** What there is to tell of a term beside the entry itself. */
export interface EntryDetails {
  readonly rule: RuleDoc | undefined
  /** Everything it is found by. */
  readonly forms: readonly string[]
  /** Where it comes from and what was changed of it: sentences. */
  readonly origin: readonly string[]
}

/** What there is to know of a dictionary term. */
export function explainEntry(
  entry: Entry,
  {rule, forms, origin}: EntryDetails,
  {width, style}: PageOptions,
): string {
  const {term, article, pos, kind, replacements, fix, unless, only = [], examples, right, source} = entry
  const why = entry.why ?? rule?.why
  const severity = style.severity[entry.severity](SEVERITY_NAMES[entry.severity])
  const instructions = replacements.flatMap(replacement => instructionIn(replacement) ?? [])
  const words = replacements.filter(replacement => instructionIn(replacement) === undefined)
  const canFill = (kind === 'replace' || kind === 'delete') && words.length > 0
  const page = {width, style}
  const sections = [
    `${style.strong(article === undefined ? term : `${article} ${term}`)}${style.faint(` · ${PARTS_OF_SPEECH[pos] ?? pos}`)}` +
      `\n${style.faint(`term ${entry.id} · regel ${entry.rule}`)}\n${severity} · ${KINDS[kind]}`,
    section('Waarom', [...(why === undefined ? [] : [why]), style.faint(`Bron: ${source}`)], page),
    section('Wat u doet', instructions, page),
    section(
      kind === 'explain' ? 'Uitleg of ander woord' : 'Schrijf liever',
      [...words, ...(canFill && FIXES[fix] !== '' ? [style.faint(FIXES[fix])] : [])],
      page,
    ),
    section('Vormen', forms.length > 1 ? [joinDutch(forms, 'en')] : [], page),
    section('Alleen een melding', describeOnly(only), page),
    section('Geen melding', describeUnless(unless, term), page),
    ...examples.map(({bad, good}) =>
      [section('Liever niet', [bad], page), section('Wel goed', [good], page)].join('\n'),
    ),
    section('Ook goed', right, page),
    section('Herkomst', origin, page),
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

/** Every rule with its severity, and how many terms each theme holds. */
export function listRules(
  rules: readonly RuleDoc[],
  entries: readonly Entry[],
  {width, style}: PageOptions,
): string {
  const sorted = rules.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const idWidth = Math.max(...sorted.map(rule => rule.id.length))
  const nameWidth = Math.max(...Object.values(SEVERITY_NAMES).map(name => name.length))
  const lines = sorted.map(({id, severity, title}) => {
    const name = SEVERITY_NAMES[severity]
    const start = `${style.strong(id)}${' '.repeat(idWidth - id.length + 2)}${style.severity[severity](name)}${' '.repeat(nameWidth - name.length + 2)}`
    return hanging(start, idWidth + nameWidth + 4, title, width)
  })
  const themes = countThemes(entries)
  const themeWidth = Math.max(...[...themes.keys()].map(name => name.length)) + 2
  const themeLines = [...themes].map(([theme, n]) => `${theme.padEnd(themeWidth)}${n}`)
  return [
    style.strong(`${count(rules.length, 'regel')}`),
    ...lines,
    '',
    style.strong(`${count(entries.length, 'term')}, per thema`),
    ...themeLines,
    '',
    wrap('Meer over een regel of term: briefwijzer explain <naam>', width, ''),
    '',
  ].join('\n')
}

/** Numbers of terms by rule, and by theme where a rule has more than one; in order of name. */
function countThemes(entries: readonly Entry[]): Map<string, number> {
  const categories = new Map<string, Set<string>>()
  for (const {rule, category} of entries)
    categories.set(rule, (categories.get(rule) ?? new Set()).add(category))
  const themes = new Map<string, number>()
  for (const {rule, category} of entries) {
    const theme = categories.get(rule)!.size === 1 ? rule : `${rule}/${category}`
    themes.set(theme, (themes.get(theme) ?? 0) + 1)
  }
  return new Map([...themes].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function section(title: string, lines: readonly string[], {width, style}: PageOptions): string {
  if (lines.length === 0) return ''
  return [style.strong(title), ...lines.map(line => wrap(line, width, '  '))].join('\n')
}

/** Text behind a start of `indent` columns, its further lines under its first. */
function hanging(start: string, indent: number, text: string, width: number): string {
  if (width - indent < 20) return `${start}${text}`
  return start + wrap(text, width, ' '.repeat(indent)).trimStart()
}

/** An example of white space alone would show as nothing. */
const visible = (example: string): string => (example.trim() === '' ? '(niets)' : example)

const SETTINGS: Readonly<Record<string, {name: string; values: Readonly<Record<string, string>>}>> = {
  sender: {name: 'de afzender', values: SENDER_NAMES},
  stage: {name: 'de fase', values: STAGE_NAMES},
  channel: {name: 'het kanaal', values: CHANNEL_NAMES},
  audience: {name: 'de lezer', values: {consumer: 'consument', business: 'bedrijf'}},
  block: {
    name: 'de plek',
    values: {address: 'adres', signature: 'ondertekening', heading: 'kop', contact: 'contactgegevens'},
  },
}

/**
 * The contexts in which a term is innocent, in words.
 *
 * @param term stands where the contexts write `~`; without it the sign is explained
 */
export function describeUnless(contexts: readonly string[], term?: string): string[] {
  const settings = contexts.filter(context => setting(context) !== undefined)
  const rest = contexts.filter(context => setting(context) === undefined)
  const around = rest.filter(context => context.includes('~'))
  const quoted = (list: readonly string[]): string =>
    joinDutch(
      list.map(context => `“${term === undefined ? context : context.replaceAll('~', term)}”`),
      'of',
    )
  const signs = rest.filter(context => !context.includes('~'))
  return [
    ...settings.map(context => setting(context)!),
    ...(around.length > 0 ? [`in ${quoted(around)}`] : []),
    ...(signs.length > 0 ? [`bij ${quoted(signs)}`] : []),
    ...(around.length > 0 && term === undefined ? ['(~ is de term)'] : []),
  ]
}

/** The letters outside which a term is innocent, in words: "als de fase “preventief” is". */
export const describeOnly = (settings: readonly string[]): string[] =>
  settings.flatMap(one => setting(one) ?? [])

/** `@key=value` of `unless` in words; nothing for another context. */
function setting(context: string): string | undefined {
  const [, key = '', value = ''] = /^@(\w+)=(.+)$/.exec(context) ?? []
  const known = SETTINGS[key]
  if (!known) return undefined
  const values = value.split(',').map(one => `“${known.values[one] ?? one}”`)
  return `als ${known.name} ${joinDutch(values, 'of')} is`
}
