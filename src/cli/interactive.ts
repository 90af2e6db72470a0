import path from 'node:path'
import {setImmediate} from 'node:timers/promises'
import type {LetterText} from '../document/open.ts'
import {applyEdits} from '../dutch/edit.ts'
import type {Edit, Finding} from '../finding.ts'
import {mayEdit, moveRange} from '../fix.ts'
import {insertIgnore, reasonProblem} from '../insert-ignore.ts'
import {structureOf} from '../letter/structure.ts'
import {addException, exceptionsFile, NotSaved} from '../project/add-exception.ts'
import type {LetterFile} from '../project/files.ts'
import {type LintedFile, type LintedText, lintText, withLetter} from '../project/lint-file.ts'
import type {OpenedLetter} from '../project/open-letter.ts'
import {readBytes} from '../project/read-file.ts'
import {replaceFile} from '../project/write-file.ts'
import {count, countFindings} from '../report/dutch.ts'
import {fixedLine} from '../report/pretty.ts'
import {choices, contextsOf, ownWords, proposal} from '../report/proposal.ts'
import {safeText} from '../report/safe-text.ts'
import {readableWidth, wrap} from '../report/wrap.ts'
import {CannotRun, EXIT, exitCode, Interrupted} from './exit-codes.ts'
import {filtersFor} from './filters.ts'
import {cannotChange, fixText, saveOptions} from './fix.ts'
import {type LintRequest, lintedFiles} from './letters.ts'
import {limitsOf} from './limits.ts'
import {checkOneForm, type LintFlags, requestFor, setsFor} from './lint.ts'
import type {Program} from './program.ts'
import {ask, choose, SHOW_CURSOR} from './prompts.ts'
import {type LetterFilter, tally, tallyFindings, tell} from './run.ts'
import {columns, styleFor} from './terminal.ts'

/** Walks through the findings that have suggestions, and does with each what the user chooses. */
export async function interactive(
  paths: readonly string[],
  flags: LintFlags,
  program: Program,
): Promise<number> {
  checkFlags(paths, flags)
  const sets = setsFor(paths, flags, program)
  const request = await requestFor(paths, flags, program, sets)
  const session: Session = {
    request,
    flags,
    muted: [],
    stopped: false,
    refused: false,
    changed: 0,
    told: 0,
    filters: () => filtersFor(paths, flags, program),
  }
  const found = {letters: 0, error: 0, warning: 0, info: 0}
  let errors = 0
  const work = {
    file: (file: LetterFile) => reviewFile(file, session),
    stdin: () => {
      throw new CannotRun(NO_STDIN)
    },
  }
  process.once('SIGINT', () => leave(EXIT.interrupted))
  process.once('SIGTERM', () => leave(EXIT.ended))
  try {
    for await (const file of lintedFiles({...request, work})) {
      if ('error' in file) {
        errors++
        sets.miss()
        tell(file.error)
      } else {
        tally(found, file.letter)
        sets.add(file.letter)
      }
      if (session.stopped) break
    }
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error
    const kept = session.muted.length > 0 ? ' Wat u op “nooit meer” zette, is wel bewaard.' : ''
    say(`Gestopt. Uw laatste keuzes in deze brief zijn niet bewaard.${kept}`)
    return EXIT.interrupted
  }
  // Who stopped halfway has not seen the letters as they will be.
  const filters = session.filters()
  const whole = session.stopped ? [] : sets.found()
  const about = whole.flatMap(set => filters.reduce((set, filter) => filter.set?.(set) ?? set, set).findings)
  tallyFindings(found, about)
  if (found.letters > 0) {
    const {changed, told} = session
    const done = changed > 0 ? `${count(changed, 'wijziging')} bewaard.` : 'Er is niets veranderd.'
    const none = told === 0 && !session.refused ? 'Er is geen melding met een voorstel. ' : ''
    const seen = `Over in ${count(found.letters, 'brief')}: ${countFindings(found) || 'niets'}.`
    const whole =
      about.length > 0
        ? ` Daarvan gaan er ${about.length} over een reeks als geheel: die ziet u zonder “--interactive”.`
        : ''
    say(wrap(`${none}${done} ${seen}${whole}`, readableWidth(columns()), ''))
  }
  return exitCode(found, errors, limitsOf(flags, program))
}

const NO_STDIN = '“--interactive” en “-” gaan niet samen. Noem een bestand of map.'

function checkFlags(paths: readonly string[], flags: LintFlags): void {
  if (paths.includes('-')) throw new CannotRun(NO_STDIN)
  checkOneForm('--interactive', flags, ['pretty'])
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new CannotRun(
      '“--interactive” werkt alleen in een terminal. Gebruik hier “--fix”, of kijk alleen na.',
    )
}

function leave(code: number): never {
  process.stdout.write(SHOW_CURSOR)
  process.exit(code)
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** What is remembered from letter to letter. */
interface Session {
  readonly request: LintRequest
  readonly flags: LintFlags
  /** Exceptions that were made: by entry, everywhere (`off`) or in a context. */
  readonly muted: {readonly entry: string; readonly context: string}[]
  stopped: boolean
  /** Whether there was a letter that can't be changed. */
  refused: boolean
  /** Findings that the user has seen. */
  told: number
  /** Changes in letters that were saved. */
  changed: number
  /** What leaves out old findings, with nothing of it used up. */
  readonly filters: () => readonly LetterFilter[]
}

/** A letter as the user gets to see it: without what is old. */
function lintShown(letter: LetterText, path: string, {request, filters}: Session): LintedText {
  const text = lintText(letter, path, request.resources, request.options)
  return {...text, letter: filters().reduce((letter, filter) => filter.letter(letter), text.letter)}
}

async function reviewFile({file, path}: LetterFile, session: Session): Promise<LintedFile> {
  const bytes = readBytes(file)
  if ('problem' in bytes) return {error: {path, message: bytes.problem}}
  const {resources, options} = session.request
  const opened = await withLetter(bytes, path, options, letter => {
    const isLeft = (finding: Finding, text: LintedText): boolean => isMuted({session, text}, finding)
    const fixed =
      session.flags.fix && letter.save ? fixText(letter, path, resources, options, isLeft) : undefined
    const text = lintShown({...letter, text: fixed?.source ?? letter.text}, path, session)
    return {opened: letter, text, fixed: fixed?.fixed ?? 0}
  })
  if ('error' in opened) return opened
  const {save} = opened.opened
  if (!save) {
    session.refused = true
    say(`${safeText(path)}: ${cannotChange(opened.opened)}`)
    return {letter: opened.text.letter}
  }
  const review: Review = {path, session, ...opened, done: [], changes: opened.fixed, told: 0}
  if (opened.fixed > 0) say(`${safeText(path)}: ${fixedLine(opened.fixed)}`)
  await reviewAll(review)
  const {letter} = review.text
  if (letter.source !== opened.opened.text) {
    await setImmediate()
    const saved = save(letter.source, saveOptions(session.flags))
    const message = 'problem' in saved ? saved.problem : replaceFile(file, bytes, saved)
    if (message !== undefined) return {error: {path, message}}
    session.changed += review.changes
  }
  return {letter: {...letter, findings: letter.findings.filter(finding => !isMuted(review, finding))}}
}

/** One letter on its way. */
interface Review {
  readonly path: string
  readonly session: Session
  readonly opened: OpenedLetter
  text: LintedText
  /** Findings that the user left as they are, where they stand now. */
  done: {readonly id: string; readonly start: number; readonly end: number}[]
  changes: number
  told: number
}

const idOf = ({rule, entry}: Finding): string => `${rule}/${entry ?? ''}`

async function reviewAll(review: Review): Promise<void> {
  for (;;) {
    const open = review.text.letter.findings.filter(finding => isOpen(review, finding))
    const [finding] = open
    if (!finding || review.session.stopped) return
    review.told++
    review.session.told++
    await reviewOne(review, finding, review.told + open.length - 1)
  }
}

const isOpen = (review: Review, finding: Finding): boolean =>
  finding.suggestions.length > 0 &&
  !isMuted(review, finding) &&
  !review.done.some(
    ({id, start, end}) =>
      id === idOf(finding) && start === finding.start.offset && end === finding.end.offset,
  )

function isMuted({session: {muted}, text}: Pick<Review, 'session' | 'text'>, finding: Finding): boolean {
  const mine = muted.filter(({entry}) => entry === finding.entry)
  if (mine.length === 0) return false
  const contexts = ['off', ...contextsOf(text.parsed, finding)]
  return mine.some(({context}) => contexts.includes(context))
}

async function reviewOne(review: Review, finding: Finding, total: number): Promise<void> {
  const {text, session} = review
  const width = readableWidth(columns())
  const style = styleFor(session.flags.color, false)
  say(`\n${style.strong(`Melding ${review.told} van ${total}`)}`)
  say(proposal(text.parsed, finding, {path: review.path, columns: width, style}))
  const offers = choices(finding)
  const canIgnore = insertIgnore(text.parsed, finding, '') !== undefined
  const word = safeText(finding.match)
  // Choosing again after an answer that leads nowhere.
  for (;;) {
    const choice = await choose('Wat wilt u doen? Kies met ↑ en ↓, en druk op Enter.', [
      ...offers.map((offer, i) => ({
        value: String(i),
        label: `${i + 1}: ${safeText(offer.text).trim() === '' ? 'weglaten' : `“${safeText(offer.text)}”`}`,
      })),
      {value: 'own', label: 'zelf typen'},
      {value: 'skip', label: 'overslaan'},
      ...(canIgnore ? [{value: 'ignore', label: 'negeren op deze plek'}] : []),
      ...(finding.entry === undefined ? [] : [{value: 'except', label: `nooit meer bij “${word}”`}]),
      {value: 'stop', label: 'stoppen'},
    ])
    const offer = offers[Number(choice)]
    if (offer) return change(review, finding, offer.edits)
    switch (choice) {
      case 'own':
        if (await typeOwn(review, finding)) return
        break
      case 'ignore':
        if (await ignoreHere(review, finding)) return
        break
      case 'except':
        if (await exceptWord(review, finding)) return
        break
      case 'stop':
        session.stopped = true
        return
      default:
        leaveAlone(review, finding)
        return
    }
  }
}

function leaveAlone(review: Review, finding: Finding): void {
  review.done.push({id: idOf(finding), start: finding.start.offset, end: finding.end.offset})
}

/** Changes the text, and looks at it again. */
function change(review: Review, finding: Finding, edits: readonly Edit[]): void {
  const {letter, parsed} = review.text
  if (!mayEdit(letter.source, edits, parsed.fields)) {
    leaveAlone(review, finding)
    return
  }
  relint(review, edits)
  review.changes++
}

function relint(review: Review, edits: readonly Edit[]): void {
  const text = applyEdits(review.text.letter.source, edits)
  review.done = review.done.map(mark => ({...mark, ...moveRange(mark, edits)}))
  review.text = lintShown({...review.opened, text}, review.path, review.session)
}

const BACK = '(leeg laten = terug)'

async function typeOwn(review: Review, finding: Finding): Promise<boolean> {
  const {parsed} = review.text
  const problem = (words: string): string | undefined => {
    if (words === '') return undefined
    const edits = ownWords(parsed, finding, words)
    if (!mayEdit(parsed.source, edits, parsed.fields))
      return 'Dat kan hier niet: het verandert niets, of er staat een invulveld in de weg.'
    const outline = (text: string): string => structureOf(text, parsed.syntax).outline
    return outline(applyEdits(parsed.source, edits)) === outline(parsed.source)
      ? undefined
      : 'Dat kan hier niet: de opmaak van de brief verandert ervan.'
  }
  const words = await ask(`Wat schrijft u in plaats van “${safeText(finding.match)}”? ${BACK}`, problem)
  if (words === '') return false
  change(review, finding, ownWords(parsed, finding, words))
  return true
}

async function ignoreHere(review: Review, finding: Finding): Promise<boolean> {
  const reason = await ask(`Waarom mag dit hier zo blijven? ${BACK}`, reasonProblem)
  const edit = reason === '' ? undefined : insertIgnore(review.text.parsed, finding, reason)
  if (!edit) return false
  relint(review, [edit])
  review.changes++
  return true
}

async function exceptWord(review: Review, finding: Finding): Promise<boolean> {
  const word = safeText(finding.match)
  const context = await choose('Waar geldt dat?', [
    {value: 'off', label: `overal: “${word}” is altijd goed`},
    ...contextsOf(review.text.parsed, finding).map(value => ({
      value,
      label: `alleen in “${safeText(value.replace('~', () => word))}”`,
    })),
    {value: 'back', label: 'terug'},
  ])
  if (context === 'back') return false
  const file = exceptionsFile(review.session.request.cwd)
  try {
    await addException(file, finding.entry!, context)
  } catch (error) {
    if (!(error instanceof NotSaved)) throw error
    say(`${safeText(error.message)}\n`)
    return false
  }
  review.session.muted.push({entry: finding.entry!, context})
  say(`Bewaard in ${safeText(path.relative(review.session.request.cwd, file))}.`)
  return true
}
