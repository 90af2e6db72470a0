import {formatCsv} from '../dictionary/csv.ts'
import type {Severity} from '../finding.ts'
import {formatDate, formatNumber, SEVERITY_NAMES} from '../report/dutch.ts'
import {idOf, titleOf} from '../report/finding-text.ts'
import {PANEL_SCHEMA} from './model.ts'
import {cell, heading, type ReportDocument, soft, strong, text} from './report-blocks.ts'
import {percent} from './report-words.ts'
import {
  ENOUGH_READERS,
  ENOUGH_SEEN,
  type Evidence,
  GRAVER_FROM,
  MILDER_BELOW,
  mayTellShare,
} from './rule-evidence.ts'

interface EvidenceOptions {
  /** The day, `2026-11-24`. */
  readonly date: string
  readonly version: string
}

/** How readers and rules agree, as a document. */
export function evidenceDocument(all: readonly Evidence[], {date, version}: EvidenceOptions): ReportDocument {
  const title = 'Storen lezers zich aan wat briefwijzer meldt?'
  return {
    title,
    more: 'Alle cijfers: briefwijzer panel report --rules -o regels.html',
    blocks: [
      heading(1, title),
      text(
        soft(`Gemaakt op ${formatDate(date)} met briefwijzer ${version}, van alle brieven en rondes samen.`),
      ),
      text(
        '“Gezien” telt elke keer dat een lezer een alinea met zo’n melding las. “Stoorde” telt hoe vaak die lezer daar een min zette, of een woord ervan moeilijk vond.',
      ),
      {
        kind: 'table',
        caption: 'Regels en termen, en hoe vaak lezers zich eraan stoorden',
        head: ['regel', 'nu', 'brieven', 'lezers', 'gezien', 'stoorde', 'voorstel'],
        layout: 'figures',
        rows: all.map(evidence => [
          evidence.entry === undefined
            ? [[strong(titleOf(evidence.rule))], [soft(evidence.rule)]]
            : cell(idOf(evidence)),
          cell(SEVERITY_NAMES[evidence.severity]),
          cell(String(evidence.letters)),
          cell(String(evidence.readers)),
          cell(formatNumber(evidence.seen, 0)),
          cell(mindedText(evidence)),
          cell(evidence.proposal ? strong(SEVERITY_NAMES[evidence.proposal]) : soft('–')),
        ]),
      },
      {kind: 'end'},
      heading(2, 'Zo komt een voorstel tot stand'),
      {
        kind: 'list',
        items: [
          [
            `Er is een voorstel als een melding ten minste ${ENOUGH_SEEN} keer gezien is, door ten minste ${ENOUGH_READERS} lezers.`,
          ],
          [`Stoorde het in minder dan ${MILDER_BELOW}% van de keren? Dan één stap milder.`],
          [`Stoorde het in ${GRAVER_FROM}% van de keren of meer? Dan één stap ernstiger.`],
          [
            'Over regels van de wet is er nooit een voorstel. Ook stelt briefwijzer nooit voor om een regel uit te zetten. Lezers zien niet alles. U beslist.',
          ],
        ],
      },
    ],
  }
}

const mindedText = (evidence: Evidence): string =>
  mayTellShare(evidence)
    ? `${formatNumber(evidence.minded, 0)} (${percent(evidence.minded, evidence.seen)})`
    : formatNumber(evidence.minded, 0)

/** The same for other programs. */
export const evidenceJson = (all: readonly Evidence[], {date, version}: EvidenceOptions): string =>
  `${JSON.stringify(
    {
      schema: PANEL_SCHEMA,
      tool: {name: 'briefwijzer', version},
      date,
      rules: all.map(evidence => ({
        ...evidence,
        percent: mayTellShare(evidence) ? Math.round((1000 * evidence.minded) / evidence.seen) / 10 : null,
      })),
    },
    undefined,
    2,
  )}\n`

/** The same as a table for Excel. */
export const evidenceCsv = (all: readonly Evidence[]): string =>
  formatCsv([
    ['regel', 'term', 'nu', 'brieven', 'lezers', 'gezien', 'stoorde', 'procent', 'voorstel'],
    ...all.map(evidence => [
      evidence.rule,
      evidence.entry ?? '',
      SEVERITY_NAMES[evidence.severity],
      String(evidence.letters),
      String(evidence.readers),
      String(evidence.seen),
      String(evidence.minded),
      mayTellShare(evidence) ? formatNumber((100 * evidence.minded) / evidence.seen) : '',
      evidence.proposal ? SEVERITY_NAMES[evidence.proposal] : '',
    ]),
  ])

const LEVELS: Readonly<Record<Severity, string>> = {error: 'fout', warning: 'waarschuwing', info: 'tip'}

/**
 * The proposals as a config of their own, for the user's config to go on from; each line says why.
 * Nothing when there are none.
 */
export function evidenceConfig(all: readonly Evidence[], {date}: EvidenceOptions): string | undefined {
  const lines = all.flatMap(evidence =>
    evidence.proposal
      ? [
          `  ${JSON.stringify(idOf(evidence))}: ${LEVELS[evidence.proposal]} # stoorde ${evidence.minded} van de ${evidence.seen} keer, ${evidence.readers} lezers; was ${LEVELS[evidence.severity]}`,
        ]
      : [],
  )
  if (lines.length === 0) return undefined
  return `# Wat het panel leert over de ernst van regels, ${formatDate(date)}. Gemaakt met: briefwijzer panel report --rules --write
# Neem dit over in briefwijzer.config.yml, of zet daar “basis:” met de naam van dit bestand.
ernst:
${lines.join('\n')}
`
}
