import {formatCsv, parseCsv} from '../dictionary/csv.ts'
import {type KindCode, kindOf} from './model.ts'
import type {OwnKey, PackedLetter} from './pack-letter.ts'

const COLUMNS = ['brief', 'versie', 'variant', 'soort', 'antwoord'] as const

/** The guide's key as a table that can be changed in Excel. */
export const keyCsv = (letters: readonly PackedLetter[]): string =>
  formatCsv([
    COLUMNS,
    ...letters.flatMap(({letter}) =>
      letter.variants.flatMap(({number, key}) =>
        letter.questions.flatMap(({kind}) => {
          const answer = key[kind]
          return answer === undefined ? [] : [[letter.path, letter.version, String(number), kind, answer]]
        }),
      ),
    ),
  ])

/** Reads a key that somebody changed; a row that says nothing leaves the answer as it was. */
export function readKey(text: string): OwnKey | {readonly problem: string; readonly line?: number} {
  const {rows, faults} = parseCsv(text)
  const [fault] = faults
  if (fault) return {problem: `Rij ${fault.row}: ${fault.message}`, line: fault.line}
  const [head, ...rest] = rows
  const names = head?.cells.map(cell => cell.trim().toLowerCase()) ?? []
  const missing = COLUMNS.filter(name => !names.includes(name))
  if (missing.length > 0)
    return {
      problem: `Dit is geen sleutel: de kolom “${missing[0]}” ontbreekt. Neem sleutel.csv uit een pakket, en verander daarin alleen de antwoorden.`,
      line: 1,
    }
  const keys = new Map<string, Partial<Record<KindCode, string>>>()
  for (const {cells, line, row} of rest) {
    const at = (name: (typeof COLUMNS)[number]): string => cells[names.indexOf(name)]?.trim() ?? ''
    const kind = kindOf(at('soort'))
    if (kind?.group !== 'question')
      return {
        problem: `Rij ${row}: “${at('soort')}” is geen vraag. Verander alleen de antwoorden in sleutel.csv.`,
        line,
      }
    if (at('antwoord') === '') continue
    const id = `${at('versie')} ${at('variant')}`
    keys.set(id, {...keys.get(id), [kind.code]: at('antwoord')})
  }
  return (version, variant) => keys.get(`${version} ${variant}`)
}
