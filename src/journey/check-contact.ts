import {groupBy} from '../group-by.ts'
import {euroText} from '../law/amounts.ts'
import {CONTACT_KINDS, type ContactKind} from './contact.ts'
import type {JourneyLetter} from './letter-facts.ts'
import {listed} from './names.ts'
import type {SetReport} from './set-finding.ts'

interface KindText {
  readonly severity: SetReport['severity']
  /** Begins the message. */
  readonly differs: string
  readonly advice: string
}

const TEXTS: Readonly<Record<ContactKind, KindText>> = {
  account: {
    severity: 'warning',
    differs: 'Niet alle brieven noemen hetzelfde rekeningnummer',
    advice: 'Controleer welk nummer klopt, en zet dat in alle brieven.',
  },
  phone: {
    severity: 'warning',
    differs: 'Niet alle brieven noemen hetzelfde telefoonnummer',
    advice: 'Zet in alle brieven hetzelfde nummer.',
  },
  email: {
    severity: 'info',
    differs: 'Niet alle brieven noemen hetzelfde e-mailadres',
    advice: 'Zet in alle brieven hetzelfde adres.',
  },
  site: {
    severity: 'info',
    differs: 'Niet alle brieven noemen dezelfde website',
    advice: 'Noem in alle brieven dezelfde site.',
  },
  hours: {
    severity: 'warning',
    differs: 'Niet alle brieven noemen dezelfde openingstijden',
    advice: 'Controleer welke tijden kloppen, en zet die in alle brieven.',
  },
}

const WHY =
  'De lezer legt de brieven naast elkaar. Verschillen de gegevens, dan weet hij niet wat klopt, of denkt hij aan oplichters.'

/** Contact details that differ between letters of one sender; one that only adds a detail differs in nothing. */
export function* contactDetails(
  letters: readonly JourneyLetter[],
  name: (letter: JourneyLetter) => string,
): Generator<SetReport> {
  for (const [sender, own] of groupBy(letters, ({sender}) => sender))
    for (const kind of CONTACT_KINDS) {
      const telling = own.filter(({contact}) => Object.keys(contact[kind]).length > 0)
      const odd = without(telling, ({contact}) => Object.keys(contact[kind]))
      if (!odd) continue
      const shown = (letter: JourneyLetter): string => Object.values(letter.contact[kind])[0]!
      const usual = telling.filter(letter => !odd.letters.includes(letter))
      const {severity, differs, advice} = TEXTS[kind]
      const values = [
        `“${usual[0]!.contact[kind][odd.usual]!}” in ${listed(usual, name)}`,
        ...[...groupBy(odd.letters, shown)].map(([value, there]) => `“${value}” in ${listed(there, name)}`),
      ]
      yield {
        category: 'contact',
        severity,
        message: `${differs}: ${values.join(', ')}. ${advice}`,
        why: WHY,
        letters: odd.letters,
        key: `${kind} ${sender}`,
      }
    }
}

/** Amounts of the collection costs that differ. */
export function* amountOfCosts(
  letters: readonly JourneyLetter[],
  name: (letter: JourneyLetter) => string,
): Generator<SetReport> {
  const telling = letters.filter(({costs}) => costs.length > 0)
  const odd = without(telling, ({costs}) => costs.map(String))
  if (!odd) return
  const others = odd.letters.map(letter => `${euroText(letter.costs[0]!)} in ${name(letter)}`)
  yield {
    category: 'costs',
    severity: 'warning',
    message: `De incassokosten zijn niet in alle brieven hetzelfde: ${euroText(Number(odd.usual))} in ${listed(
      telling.filter(letter => !odd.letters.includes(letter)),
      name,
    )}, maar ${others.join(', ')}. Controleer welk bedrag klopt.`,
    why: 'De incassokosten volgen uit de rekening. Ze veranderen niet van brief tot brief, behalve als de lezer een deel betaalt.',
    letters: odd.letters,
    key: 'costs',
  }
}

/** The value that most letters have, and the letters that have others but not that one. */
function without(
  letters: readonly JourneyLetter[],
  valuesOf: (letter: JourneyLetter) => readonly string[],
): {readonly usual: string; readonly letters: readonly JourneyLetter[]} | undefined {
  const times = new Map<string, number>()
  for (const letter of letters)
    for (const value of valuesOf(letter)) times.set(value, (times.get(value) ?? 0) + 1)
  // Stable: of values that stand there as often, the one that the reader gets first.
  const [usual] = [...times].toSorted((a, b) => b[1] - a[1]).map(([value]) => value)
  if (usual === undefined) return undefined
  const odd = letters.filter(letter => !valuesOf(letter).includes(usual))
  return odd.length > 0 ? {usual, letters: odd} : undefined
}
