import {count, joinDutch} from '../report/dutch.ts'
import type {Found, Letters} from './found.ts'

/** Values between quotes, for names may have any sign in them. */
const quoted = (text: string): string => JSON.stringify(text)

const byCount = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))

/** What was found, as comments. */
function findings({count: letters, endings, fields, facts}: Letters): string[] {
  if (letters === 0)
    return ['# Er zijn nog geen brieven gevonden. Zet ze in een map, en kijk of die hieronder klopt.']
  const kinds = byCount(endings).map(([ending, n]) => `${n} keer ${ending}`)
  const syntaxes = byCount(fields)
    .slice(0, 6)
    .map(([kind, n]) => `${printable(kind)} in ${count(n, 'brief')}`)
  return [
    `# Gevonden: ${count(letters, 'brief')} (${joinDutch(kinds, 'en')}).`,
    ...(syntaxes.length > 0 ? [`# Invulvelden: ${joinDutch(syntaxes, 'en')}.`] : []),
    ...(facts < letters
      ? [
          `# Bij ${count(letters - facts, 'brief')} staat boven de tekst geen fase of kanaal. Die raadt briefwijzer.`,
        ]
      : []),
  ]
}

/** On one line of a comment nothing may end it. */
const printable = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]/gu, '�')

function formats({templates}: Letters): string[] {
  const known = [...templates].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return known.length > 0
    ? [
        '# Bestanden met een ander einde die ook brieven zijn, en hoe ze gelezen worden.',
        'bestandssoorten:',
        ...known.map(([ending, syntax]) => `  ${quoted(ending)}: ${syntax}`),
      ]
    : [
        '# Bestanden met een ander einde die ook brieven zijn: html, markdown of tekst.',
        '# bestandssoorten:',
        '#   .liquid: html',
      ]
}

const MOST_NAMED = 10

/** Patterns for files: themselves, or their endings when there are many. */
function patternsFor(files: readonly string[]): string[] {
  const names = files.length <= MOST_NAMED ? files.map(file => `/${escaped(file)}`) : []
  if (names.length > 0) return names
  return [...new Set(files.map(file => `*${/\.[^./]+$/.exec(file)?.[0] ?? ''}`))]
}

/** A name as a pattern that fits nothing but itself. */
const escaped = (file: string): string => file.replace(/[\\*?[\]!#]/g, sign => `\\${sign}`)

function overrides({channels, letters}: Found): string[] {
  const parts = channels.map(({pattern, channel}) => [
    `  - bestanden: ${quoted(pattern)}`,
    `    kanaal: ${channel}`,
  ])
  if (letters.otherEncodings.length > 0)
    parts.push([
      '  # Deze bestanden zijn geen UTF-8.',
      '  - bestanden:',
      ...patternsFor(letters.otherEncodings).map(pattern => `      - ${quoted(pattern)}`),
      '    tekenset: windows-1252',
    ])
  const intro = '# Brieven waarvoor iets anders geldt. De laatste die past, wint.'
  return parts.length > 0
    ? [intro, 'uitzonderingen:', ...parts.flat()]
    : [
        intro,
        '# uitzonderingen:',
        '#   - bestanden: "sms/**"',
        '#     kanaal: sms',
        '#   - bestanden: "*-laatste.md"',
        '#     fase: laatste-herinnering',
      ]
}

/** A config in Dutch with what was found in it, and the rest as comments. */
export const configTemplate = (found: Found): string =>
  `${[
    '# De instellingen van briefwijzer. Een regel met # ervoor telt niet mee.',
    '# Wat geldt voor een brief, en waarom: briefwijzer config --print brief.md',
    ...findings(found.letters),
    '',
    '# Wie de brieven stuurt: schuldeiser, incassobureau, deurwaarder, advocaat of overheid.',
    '# afzender: schuldeiser',
    '# Voor wie ze zijn: consument of zakelijk.',
    '# doelgroep: consument',
    '# Voor lezers die moeite hebben met lezen: laaggeletterd.',
    '# profiel: standaard',
    '',
    ...formats(found.letters),
    '',
    ...overrides(found),
    '',
    '# Hoe ernstig een regel is, of een term: fout, waarschuwing, tip of uit.',
    '# Alle regels: briefwijzer rules',
    '# ernst:',
    '#   passive: tip',
    '#   jargon/sommeren: uit',
    '',
    '# Uw eigen woorden: bestanden of mappen.',
    '# woordenboeken:',
    '#   - woorden/',
    '',
    '# Voorbeelden voor de invulvelden: een tabel (CSV) of JSON.',
    '# gegevens: klanten.csv',
    '',
    '# Vanaf welke ernst een controle mislukt: fout, waarschuwing, tip of nooit.',
    '# afkeuren-vanaf: fout',
    '',
    '# De nulmeting: meldingen van nu, die u later oplost. Maak haar met: briefwijzer baseline create',
    '# nulmeting: briefwijzer.baseline.json',
  ].join('\n')}\n`
