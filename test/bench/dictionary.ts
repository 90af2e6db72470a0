/**
 * Tries the examples of the dictionary as it stands in `rules/`, without a build, and prints what fails.
 *
 *     npm run bench:dictionary -- [--theme legal,finance] [--entry sommeren,voldoen] [--corpus letters [--update]]
 *
 * All entries are loaded, since they bear on each other; only those of the chosen themes and ids are tried. What is
 * wrong with a file goes to stderr, and the others go on.
 * A theme is called after its file. Over a folder of letters it prints how often each entry is found, and what that
 * changes of the counts on record.
 */
import {parseArgs} from 'node:util'
import {readDictionary} from '../../src/build/dictionary.ts'
import {compileDictionary} from '../../src/dictionary/compile.ts'
import {countSentences, testEntry} from '../../src/dictionary/test-entries.ts'
import {testCommonWords, testLexicon} from '../lexicon.ts'
import {testLaw} from '../resources.ts'
import {countEntries, reportCounts} from './corpus.ts'

const {values} = parseArgs({
  options: {
    theme: {type: 'string'},
    entry: {type: 'string'},
    corpus: {type: 'string'},
    update: {type: 'boolean', default: false},
  },
})
const {themes, entries, placeOf} = readDictionary('rules', console.error)
const chosenThemes = chosen(values.theme, new Set(themes.map(({name}) => name)), 'theme')
const chosenEntries = chosen(values.entry, new Set(entries.map(({id}) => id)), 'entry')
const tried = entries.filter(
  entry => (chosenThemes?.has(entry.theme) ?? true) && (chosenEntries?.has(entry.id) ?? true),
)

const resources = {
  dictionary: compileDictionary(entries, testLexicon),
  lexicon: testLexicon,
  commonWords: testCommonWords,
  law: testLaw,
}
if (values.corpus !== undefined) reportCounts(countEntries(values.corpus, resources), values.update)
let sentences = 0
let wrong = 0
let entriesWrong = 0
for (const entry of tried) {
  const failures = testEntry(entry, resources)
  sentences += countSentences(entry)
  wrong += new Set(failures.map(({path}) => path.slice(0, 2).join())).size
  if (failures.length > 0) entriesWrong++
  for (const {path, sentence, problem} of failures)
    console.log(`${placeOf(entry, path)}: ${entry.id}: “${sentence}”: ${problem}`)
}
console.log(
  `${sentences - wrong} of ${sentences} examples, ${tried.length - entriesWrong} of ${tried.length} entries are right`,
)
process.exitCode = wrong === 0 ? 0 : 1

function chosen(list: string | undefined, known: ReadonlySet<string>, what: string): Set<string> | undefined {
  if (list === undefined) return undefined
  const names = list.split(',').map(name => name.trim())
  const unknown = names.filter(name => !known.has(name))
  if (unknown.length > 0) throw new Error(`no ${what} is called ${unknown.join(', ')}`)
  return new Set(names)
}
