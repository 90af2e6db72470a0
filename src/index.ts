/** What programs that use briefwijzer as a library get. */

export {compileDictionary} from './dictionary/compile.ts'
export type {Entry} from './dictionary/dictionary.ts'
export {openLexicon} from './dutch/lexicon.ts'
export type {Edit, EntryKind, Finding, Fix, Point, Severity, Suggestion} from './finding.ts'
export {type LetterFacts, letterFacts} from './letter/facts.ts'
export {type Letter, UnreadableLetter} from './letter/letter.ts'
export {readLetter} from './letter/read.ts'
export {type SampleRow, type Samples, samplesFrom} from './letter/samples.ts'
export {type LintOptions, type LintResult, lint, type Resources} from './lint.ts'
export {loadResources} from './project/resources.ts'
export {type PluginOptions, retextBriefwijzer} from './retext/plugin.ts'
export {toNlcst} from './retext/to-nlcst.ts'
