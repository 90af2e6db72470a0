import {type AnswerRow, KINDS} from './model.ts'
import type {PackedLetter} from './pack-letter.ts'

/** Rows without a kind that a reader gets for each letter: marks on the sheet, and hard words. */
const MARK_ROWS = 6

/**
 * The rows of an answer form before anybody filled them in: for each reader the profile, then for each letter the
 * questions and room for marks. Readers get the variants of a letter in turn.
 */
export function emptyRows(
  letters: readonly PackedLetter[],
  readers: readonly string[],
  round: number,
): AnswerRow[] {
  const profile = KINDS.filter(({group}) => group === 'profile').map(({code}) => code)
  return readers.flatMap((lezer, i) => {
    const row = {
      ronde: String(round),
      brief: '',
      versie: '',
      variant: '',
      lezer,
      soort: '',
      alinea: '',
      waarde: '',
      toelichting: '',
    }
    return [
      ...profile.map(soort => ({...row, soort})),
      ...letters.flatMap(({letter}) => {
        const {path, version, questions} = letter
        const own = {...row, brief: path, versie: version, variant: String(variantFor(letter, i))}
        return [...questions.map(({kind}) => kind), ...new Array<string>(MARK_ROWS).fill('')].map(soort => ({
          ...own,
          soort,
        }))
      }),
    ]
  })
}

/** The variant that the reader with an index gets: all variants are read as often as one another. */
export const variantFor = ({variants}: PackedLetter['letter'], reader: number): number =>
  variants[reader % variants.length]!.number
