import type {RuleDoc} from '../checks/rule.ts'
import type {Entry, Theme} from '../dictionary/dictionary.ts'
import {count, SEVERITY_NAMES} from './dutch.ts'
import {describeOnly, describeUnless, KINDS} from './explain.ts'

/** A page of the manual: its path under `docs/`, and its Markdown. */
export interface Page {
  readonly path: string
  readonly text: string
}

const LAW_CAUTION =
  'Dit is een hulp bij het nakijken, geen juridisch advies. Lees ook [recht.md](../recht.md).'

/** A word that the dictionary leaves alone, with its forms, and why. */
interface Silent {
  readonly term: string
  readonly forms: readonly string[]
  readonly why: string
}

const SILENT = 'zonder-melding'

/** The themes of the dictionary with their entries. */
interface Shelf {
  readonly theme: Theme
  readonly entries: readonly Entry[]
}

const NOTE =
  '<!-- Gemaakt uit de regels zelf met: npm run generate. Verander de regels, niet deze pagina. -->'

/** A page for every rule and every theme of the dictionary, and one that lists them. */
export function manualPages(
  rules: readonly RuleDoc[],
  themes: readonly Theme[],
  entries: readonly Entry[],
  silent: readonly Silent[],
): Page[] {
  const sorted = rules.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const shelves = themes
    .map(theme => ({theme, entries: entries.filter(entry => entry.theme === theme.name)}))
    .toSorted((a, b) => (a.theme.title < b.theme.title ? -1 : 1))
  const pages = [
    {path: 'regels/README.md', text: indexPage(sorted, shelves)},
    ...sorted.map(rule => ({
      path: `regels/${rule.id}.md`,
      text: rulePage(
        rule,
        shelves.filter(({theme}) => theme.rule === rule.id),
      ),
    })),
    ...shelves.map(shelf => ({path: `woorden/${shelf.theme.name}.md`, text: themePage(shelf)})),
    {path: `woorden/${SILENT}.md`, text: silentPage(silent)},
  ]
  return pages.map(({path, text}) => ({path, text: `${NOTE}\n\n${text}`}))
}

function indexPage(rules: readonly RuleDoc[], shelves: readonly Shelf[]): string {
  const total = shelves.reduce((sum, {entries}) => sum + entries.length, 0)
  return page(
    '# Regels en woorden',
    `Briefwijzer heeft ${count(rules.length, 'regel')} en kent ${count(total, 'term')}.`,
    '## Regels',
    table(
      ['regel', 'wat', 'ernst'],
      rules.map(({id, title, severity}) => [`[${id}](${id}.md)`, escaped(title), SEVERITY_NAMES[severity]]),
    ),
    '## Woorden, per thema',
    table(
      ['thema', 'regel', 'termen'],
      shelves.map(({theme, entries}) => [
        `[${escaped(theme.title)}](../woorden/${theme.name}.md)`,
        theme.rule,
        String(entries.length),
      ]),
    ),
    `[Woorden zonder melding](../woorden/${SILENT}.md)`,
  )
}

function rulePage(rule: RuleDoc, shelves: readonly Shelf[]): string {
  return page(
    `# ${escaped(rule.title)}`,
    `Regel \`${rule.id}\` · ${SEVERITY_NAMES[rule.severity]}${shelves.length > 0 ? ' (kan per term verschillen)' : ''}`,
    '## Waarom',
    escaped(rule.why),
    ...(rule.law ? [LAW_CAUTION] : []),
    '## Liever niet',
    list(rule.examples.wrong),
    '## Wel goed',
    list(rule.examples.right),
    ...(shelves.length > 0
      ? [
          '## Woorden',
          shelves
            .map(
              ({theme, entries}) =>
                `- [${escaped(theme.title)}](../woorden/${theme.name}.md) (${entries.length})`,
            )
            .join('\n'),
        ]
      : []),
  )
}

function themePage({theme, entries}: Shelf): string {
  return page(
    `# ${escaped(theme.title)}`,
    `Regel [${theme.rule}](../regels/${theme.rule}.md) · ${count(entries.length, 'term')}`,
    escaped(theme.why),
    `Bron: ${escaped(theme.source)}`,
    ...entries
      .toSorted((a, b) => a.term.localeCompare(b.term, 'nl') || (a.id < b.id ? -1 : 1))
      .map(entry => entrySection(entry, theme)),
  )
}

function entrySection(entry: Entry, theme: Theme): string {
  const {
    term,
    id,
    article,
    severity,
    kind,
    replacements,
    fix,
    why,
    source,
    unless,
    only = [],
    examples,
    right,
  } = entry
  const title = article === undefined ? term : `${term} (${article})`
  return page(
    `## ${escaped(title)}`,
    `\`${id}\` · ${SEVERITY_NAMES[severity]} · ${KINDS[kind]}${fix === 'safe' ? ' · veilig te vervangen' : ''}`,
    ...(why === theme.why ? [] : [escaped(why)]),
    ...(source === theme.source ? [] : [`Bron: ${escaped(source)}`]),
    ...(replacements.length > 0
      ? [
          `${kind === 'explain' ? 'Uitleg' : 'Schrijf liever'}: ${replacements.map(text => `“${escaped(text)}”`).join(', ')}`,
        ]
      : []),
    ...(only.length > 0 ? [`Alleen een melding ${escaped(describeOnly(only).join(' en '))}.`] : []),
    ...(unless.length > 0
      ? [`Geen melding ${escaped(describeUnless(unless).join(', ').replace(', (~', ' (~'))}.`]
      : []),
    table(
      ['liever niet', 'wel goed'],
      examples.map(({bad, good}) => [escaped(bad), escaped(good)]),
    ),
    ...(right.length > 0 ? [`Zonder melding: ${right.map(text => `*${escaped(text)}*`).join(' · ')}`] : []),
  ).trimEnd()
}

/** Words that letters use and that get no finding, with the reason. */
const silentPage = (silent: readonly Silent[]): string =>
  page(
    '# Woorden zonder melding',
    'Deze woorden staan vaak in brieven. Briefwijzer laat ze met opzet met rust.',
    table(
      ['woord', 'waarom'],
      silent.map(({term, forms, why}) => [escaped([term, ...forms].join(', ')), escaped(why)]),
    ),
  )

const page = (...parts: readonly string[]): string => `${parts.join('\n\n')}\n`

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')

const list = (examples: readonly string[]): string =>
  examples.map(text => (text.trim() === '' ? '- (niets)' : `- ${escaped(text)}`)).join('\n')

/** Text as Markdown that shows it letter for letter, on one line. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/\s*\n\s*/g, ' / ')
    .trim()
