import {LAW_RULES} from '../checks/index.ts'
import {capital} from '../dutch/edit.ts'
import type {Finding} from '../finding.ts'
import type {CheckedSet} from '../journey/set-finding.ts'
import {count, countFindings, formatDate, formatNumber, SEVERITY_NAMES} from './dutch.ts'
import {excerpt} from './excerpt.ts'
import {factsLine} from './facts-line.ts'
import {ignoredInSet, ignoredText} from './ignored-text.ts'
import {moreSuggestions} from './more-suggestions.ts'
import {placeOf} from './place.ts'
import {onlyFor} from './readers.ts'
import type {LintedLetter, Reporter, RunEnd} from './record.ts'
import {safeText} from './safe-text.ts'
import type {Style} from './style.ts'
import {textWidth} from './width.ts'
import {readableWidth, wrap} from './wrap.ts'

export interface PrettyOptions {
  /** Columns of the terminal. */
  readonly width: number
  readonly style: Style
  /** The day on which the rules were last brought up to date, as `2026-11-21`. */
  readonly rulesDate: string
  /** Say nothing of letters without findings. */
  readonly quiet: boolean
  /** Show what letters ask not to tell, too. */
  readonly reportIgnored?: boolean
}

const INDENT = '  '
const NOTHING = 'niets gevonden'

/** The report for people at a terminal: every finding as what, why, and what to write instead. */
export function prettyReporter({
  width,
  style,
  rulesDate,
  quiet,
  reportIgnored = false,
}: PrettyOptions): Reporter {
  const columns = readableWidth(width)
  const rules = new Map<string, number>()
  let fixed: number | undefined
  let sets = 0
  const ignored = {letters: 0, findings: 0}
  const guesses = new Set<'text' | 'document'>()
  return {
    start: () => '',
    letter(letter) {
      for (const {rule} of letter.findings) rules.set(rule, (rules.get(rule) ?? 0) + 1)
      if (letter.fixed !== undefined) fixed = (fixed ?? 0) + letter.fixed
      const silent = reportIgnored ? ignoredText(letter, columns, style) : ''
      if (silent !== '') {
        const hidden = letter.ignored.reduce((sum, {findings}) => sum + findings.length, 0)
        ignored.findings += hidden
        if (hidden > 0) ignored.letters++
      }
      if (letter.findings.length === 0 && !letter.fixed && quiet && silent === '') return ''
      const {guessed} = letter.facts
      if (guessed.includes('stage') || guessed.includes('channel'))
        guesses.add(letter.lines ? 'document' : 'text')
      const told = new Set<string>()
      const findings = letter.findings.map(finding => showFinding(finding, letter, told, columns, style))
      const blocks = [heading(letter, columns, style), ...findings, ...(silent === '' ? [] : [silent])]
      return `${[...blocks, measures(letter, columns, style)].join('\n')}\n\n`
    },
    sets(checked) {
      sets = checked.length
      for (const {rule} of checked.flatMap(({findings}) => findings))
        rules.set(rule, (rules.get(rule) ?? 0) + 1)
      return checked
        .filter(({findings}) => findings.length > 0 || !quiet)
        .map(set => {
          const silent = reportIgnored ? ignoredInSet(set, columns, style) : ''
          ignored.findings += reportIgnored ? (set.ignored?.length ?? 0) : 0
          return showSet(set, columns, style) + (silent === '' ? '' : `${silent}\n`)
        })
        .join('')
    },
    end: run => {
      const notes = reportIgnored ? [ignoredNote(ignored)] : []
      return footer(
        {...run, notes: [...notes, ...run.notes]},
        {fixed, sets, guesses},
        rules,
        rulesDate,
        columns,
        style,
      )
    },
  }
}

const ignoredNote = ({letters, findings}: {letters: number; findings: number}): string =>
  findings === 0
    ? 'Er is niets genegeerd.'
    : `Genegeerd: ${count(findings, 'melding')}${letters === 0 ? '' : ` in ${count(letters, 'brief')}`}.`

function heading({path, facts, languages}: LintedLetter, columns: number, style: Style): string {
  const shown = safeText(path)
  const line = '─'.repeat(Math.max(2, columns - textWidth(shown) - 4))
  const read = wrap(factsLine(facts, languages), columns, INDENT)
  return `${style.faint('──')} ${style.strong(shown)} ${style.faint(line)}\n${style.faint(read)}\n`
}

/** `told` holds the reasons that the reader has seen in this letter: each is given once. */
function showFinding(
  finding: Finding,
  {path, source, lines: known}: LintedLetter,
  told: Set<string>,
  columns: number,
  style: Style,
): string {
  const {rule, entry, severity, parts} = finding
  const place = placeOf(path, finding, known !== undefined)
  const name = SEVERITY_NAMES[severity]
  const id = entry === undefined ? rule : `${rule}/${entry}`
  const fits = textWidth(`${place}  ${name}  ${id}`) <= columns
  const lines = [
    `${place}  ${style.severity[severity](name)}${fits ? '  ' : `\n${INDENT}`}${style.faint(id)}`,
  ]

  const shown = excerpt(source, parts, columns - INDENT.length * 2)
  if (shown && shown.marks.length > 0) {
    lines.push(`${INDENT}${INDENT}${shown.line}`)
    lines.push(`${INDENT}${INDENT}${underline(shown.marks, style.severity[severity])}`)
  }
  lines.push(wrap(safeText(finding.message), columns, INDENT))
  if (finding.variants) lines.push(wrap(safeText(`${capital(onlyFor(finding.variants))}.`), columns, INDENT))
  const {why} = finding
  if (why !== undefined && !told.has(why)) {
    told.add(why)
    lines.push(style.faint(wrap(`Waarom: ${safeText(why)}`, columns, INDENT)))
  }
  const more = moreSuggestions(finding)
  if (more !== undefined) lines.push(wrap(safeText(more), columns, INDENT))
  return `${lines.join('\n')}\n`
}

function underline(
  marks: readonly {readonly column: number; readonly width: number}[],
  colour: (text: string) => string,
): string {
  let line = ''
  let column = 0
  for (const mark of marks) {
    line += ' '.repeat(mark.column - column) + colour('^'.repeat(mark.width))
    column = mark.column + mark.width
  }
  return line
}

/** What there is to say of letters together, with the letters in the order in which a reader gets them. */
function showSet({name, letters, complete, findings}: CheckedSet, columns: number, style: Style): string {
  const shown = safeText(`reeks ${name}`)
  const line = '─'.repeat(Math.max(2, columns - textWidth(shown) - 4))
  const part = complete ? '' : ', niet alle brieven zijn nagekeken'
  const order = `In deze volgorde (${count(letters.length, 'brief')}${part}): ${letters.map(safeText).join(', ')}`
  const told = new Set<string>()
  const blocks = findings.map(({rule, severity, message, why, letters: [first]}) => {
    const lines = [
      `${safeText(first!)}  ${style.severity[severity](SEVERITY_NAMES[severity])}  ${style.faint(rule)}`,
      wrap(safeText(message), columns, INDENT),
    ]
    if (!told.has(why)) lines.push(style.faint(wrap(`Waarom: ${why}`, columns, INDENT)))
    told.add(why)
    return `${lines.join('\n')}\n`
  })
  const counts = {error: 0, warning: 0, info: 0}
  for (const {severity} of findings) counts[severity]++
  const found = wrap(countFindings(counts) || NOTHING, columns, INDENT)
  const head = `${style.faint('──')} ${style.strong(shown)} ${style.faint(line)}\n${style.faint(wrap(order, columns, INDENT))}\n`
  return `${[head, ...blocks, findings.length === 0 ? style.good(found) : found].join('\n')}\n\n`
}

/** Counts and measures of a letter. */
function measures({fixed, findings, readability}: LintedLetter, columns: number, style: Style): string {
  const counts = {error: 0, warning: 0, info: 0}
  for (const {severity} of findings) counts[severity]++
  const found = countFindings(counts)
  const {words, wordsPerSentence, fleschDouma, fleschReadingEase, score} = readability
  const parts = [
    count(words, 'woord'),
    `${formatNumber(wordsPerSentence)} per zin`,
    fleschReadingEase === null
      ? `Flesch-Douma ${formatNumber(fleschDouma ?? 0, 0)}`
      : `Flesch Reading Ease ${formatNumber(fleschReadingEase, 0)}`,
    `score ${formatNumber(score, 0)} van 100`,
  ]
  // A line breaks between the parts, not in them.
  const line = [found || NOTHING, ...(words > 0 ? parts : [])]
    .map(part => part.replaceAll(' ', '\u00A0'))
    .join(' · ')
  const shown = wrap(line, columns, INDENT).replaceAll('\u00A0', ' ')
  const done = fixed ? `${INDENT}${style.good(fixedLine(fixed))}\n` : ''
  return done + (found === '' ? shown.replace(NOTHING, text => style.good(text)) : shown)
}

/** `3 verbeteringen aangebracht`. */
export const fixedLine = (fixed: number): string => `${count(fixed, 'verbetering')} aangebracht`

function footer(
  {summary, errors, hidden, notes}: RunEnd,
  {
    fixed,
    sets,
    guesses,
  }: {
    readonly fixed: number | undefined
    readonly sets: number
    /** Where there are letters of which the stage or the channel is a guess: only a text can state its own. */
    readonly guesses: ReadonlySet<'text' | 'document'>
  },
  rules: ReadonlyMap<string, number>,
  rulesDate: string,
  columns: number,
  style: Style,
): string {
  if (summary.letters === 0) return ''
  const done = fixed ? `, ${fixedLine(fixed)}. Over` : ''
  const found = countFindings(summary) || (fixed ? 'niets' : NOTHING)
  const looked = [count(summary.letters, 'brief'), ...(sets > 0 ? [count(sets, 'reeks')] : [])].join(' en ')
  const total = `${looked} nagekeken${done}: ${found}.`
  const hints: string[] = []
  if (errors.length > 0)
    hints.push(
      `Niet ${fixed === undefined ? 'gelezen' : 'gelukt'}: ${count(errors.length, 'bestand of map')} (zie de meldingen).`,
    )
  if (hidden > 0) hints.push(`${count(hidden, 'melding')} niet getoond; laat --quiet weg om alles te zien.`)
  hints.push(...notes)
  if (guesses.has('text'))
    hints.push(
      'Verkeerd geraden? Zet “fase: …” en “kanaal: …” boven de brief, tussen twee regels met ---, of gebruik --stage en --channel.',
    )
  else if (guesses.has('document')) hints.push('Verkeerd geraden? Gebruik --stage en --channel.')
  const rule = mostFrequent(rules)
  if (rule !== undefined) hints.push(`Meer weten over een regel? Typ: briefwijzer explain ${rule}`)
  const caution = `De regels zijn een hulpmiddel (stand: ${formatDate(rulesDate)}). Laat de brief ook door mensen lezen.`
  const law = [...rules.keys()].some(id => LAW_RULES.has(id))
    ? ' De meldingen over de wet zijn een hulp bij het nakijken, geen juridisch advies.'
    : ''
  const fitted = (text: string): string => wrap(text, columns, '')
  return `${[style.strong(fitted(total)), ...hints.map(fitted), style.faint(fitted(caution + law))].join('\n')}\n`
}

function mostFrequent(rules: ReadonlyMap<string, number>): string | undefined {
  const most = Math.max(0, ...rules.values())
  return [...rules].find(([, n]) => n === most)?.[0]
}
