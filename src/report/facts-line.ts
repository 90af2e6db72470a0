import {CHANNEL_NAMES, SENDER_NAMES, STAGE_NAMES} from '../letter/fact-names.ts'
import type {LetterFacts} from '../letter/facts.ts'
import type {LanguageCode} from '../letter/language.ts'
import {count} from './dutch.ts'

const JURISDICTIONS = {nl: '', be: 'Belgisch recht', other: 'ander recht'}

const LANGUAGES: Readonly<Record<LanguageCode, string>> = {nl: 'Nederlands', en: 'Engels'}

/**
 * As what a letter was read, with what was guessed named so: `Gelezen als: brief, eerste herinnering?`.
 *
 * @param languages blocks in each language
 */
export function factsLine(facts: LetterFacts, languages: Readonly<Record<LanguageCode, number>>): string {
  const guessed = new Set(facts.guessed)
  const mark = (key: keyof LetterFacts, name: string): string => (guessed.has(key) ? `${name}?` : name)
  const parts = [
    mark('channel', CHANNEL_NAMES[facts.channel]),
    mark('stage', STAGE_NAMES[facts.stage]),
    mark('sender', SENDER_NAMES[facts.sender]),
    ...(facts.audience === 'business' ? [mark('audience', 'zakelijk')] : []),
    ...(facts.jurisdiction === 'nl' ? [] : [mark('jurisdiction', JURISDICTIONS[facts.jurisdiction])]),
    ...(facts.profile === 'standaard' ? [] : [facts.profile]),
    ...languageParts(facts.language, languages, mark),
  ]
  const line = `Gelezen als: ${parts.join(', ')}`
  return line.includes('?') ? `${line} (?\u00A0=\u00A0geraden)` : line
}

/** Dutch goes without saying; a letter in two languages says both: `Nederlands, met 2 alinea’s Engels`. */
function languageParts(
  main: LanguageCode,
  languages: Readonly<Record<LanguageCode, number>>,
  mark: (key: 'language', name: string) => string,
): string[] {
  const other = main === 'nl' ? 'en' : 'nl'
  const foreign = languages[other]
  if (foreign === 0) return main === 'nl' ? [] : [mark('language', LANGUAGES[main])]
  return [mark('language', LANGUAGES[main]), `met ${count(foreign, 'alinea')} ${LANGUAGES[other]}`]
}
