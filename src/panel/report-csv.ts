import {formatCsv} from '../dictionary/csv.ts'
import {formatNumber} from '../report/dutch.ts'
import {idOf} from '../report/finding-text.ts'
import {COLUMNS, type Column, DECISION_KIND, FEELINGS} from './model.ts'
import type {LetterOutcome} from './outcome.ts'
import {GROUP_NAMES, titleOf, VERDICT_NAMES} from './report-words.ts'
import {feltBy, type GroupTally} from './tally.ts'
import {FEWEST_READERS} from './thresholds.ts'

const HEAD = ['brief', 'versie', 'rondes', 'onderdeel', 'wat', 'groep', 'aantal', 'van', 'procent']

/** The figures as a table for Excel: one figure on a row. Of fewer than five readers there is no percentage. */
export const reportCsv = (letters: readonly LetterOutcome[]): string =>
  formatCsv([HEAD, ...letters.flatMap(letterRows)])

function letterRows({path, tally, verdict, paragraphs, questions}: LetterOutcome): string[][] {
  const {version, rounds, all, difficulty, groups} = tally
  const row = (part: string, what: string, group: string, n: number | string, of?: number): string[] => [
    path,
    version.version,
    rounds.join(', '),
    part,
    what,
    group,
    String(n),
    of === undefined ? '' : String(of),
    of === undefined || of < FEWEST_READERS || typeof n === 'string' ? '' : formatNumber((100 * n) / of),
  ]
  const named: (readonly [string, GroupTally])[] = [
    [GROUP_NAMES.all, all],
    [GROUP_NAMES.difficulty, difficulty],
    ...groups
      .filter(({kind, value}) => kind !== 'lezen' || value !== 'ja')
      .map(group => [`${titleOf(group.kind)}: ${group.value || 'niet ingevuld'}`, group] as const),
  ]
  return [
    row('uitslag', VERDICT_NAMES[verdict.verdict], GROUP_NAMES.all, ''),
    ...named.flatMap(([name, group]) => {
      const felt = feltBy(group)
      return [
        row('lezers', '', name, group.readers),
        ...questions.flatMap(kind => {
          const share = group.questions[kind]
          return share ? [row('goed', titleOf(kind), name, share.right, share.of)] : []
        }),
        ...(felt === 0
          ? []
          : FEELINGS.map(feeling => row('gevoel', feeling, name, group.feelings[feeling], felt))),
      ]
    }),
    ...paragraphs.flatMap(({number, plus, minus, readers, findings}) => [
      row('plus', `alinea ${number}`, GROUP_NAMES.all, plus, readers),
      row('min', `alinea ${number}`, GROUP_NAMES.all, minus, readers),
      ...findings.map(finding =>
        row(
          'melding waar lezers moeite mee hadden',
          `alinea ${number}: ${idOf(finding)}`,
          GROUP_NAMES.all,
          finding.minded,
          finding.readers,
        ),
      ),
    ]),
  ]
}

/**
 * The table in which a writer fills in decisions, for `panel import`: a row for each paragraph that readers mark or a
 * rule speaks of. What stands behind the columns of answers is there for people.
 */
export const decisionsCsv = (letters: readonly LetterOutcome[]): string =>
  formatCsv([
    [...COLUMNS, 'plus', 'min', 'meldingen', 'tekst'],
    ...letters.flatMap(({path, tally, paragraphs}) =>
      paragraphs
        .filter(({remarks, findings, decision}) => remarks.length + findings.length > 0 || decision)
        .map(({number, plus, minus, findings, decision, paragraph}) => {
          const cells: Record<Column, string> = {
            ronde: '',
            brief: path,
            versie: tally.version.version,
            variant: '',
            lezer: '',
            soort: DECISION_KIND,
            alinea: String(number),
            waarde: decision?.decision ?? '',
            toelichting: decision?.note ?? '',
          }
          return [
            ...COLUMNS.map(column => cells[column]),
            String(plus),
            String(minus),
            findings.map(idOf).join(', '),
            paragraph.text.replace(/\s+/g, ' '),
          ]
        }),
    ),
  ])
