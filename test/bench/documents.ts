/**
 * Makes a Word letter of each letter in a folder and prints whether linting tells the same of both:
 * `npm run bench:documents -- --corpus DIR`. In one shape each line is a paragraph; in the other white below paragraphs
 * stands for empty lines, and a line break for each other line end. Of HTML and Markdown the prose of the blocks is taken.
 */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {readDocx} from '../../src/document/docx.ts'
import type {LetterText} from '../../src/document/open.ts'
import {openArchive} from '../../src/document/zip.ts'
import {FIELD, INERT} from '../../src/dutch/sentences.ts'
import type {Finding} from '../../src/finding.ts'
import {readFrontMatter} from '../../src/letter/front-matter.ts'
import {JOINER} from '../../src/letter/joiner.ts'
import {readLetter, syntaxOf} from '../../src/letter/read.ts'
import {lintText} from '../../src/project/lint-file.ts'
import type {LintedLetter} from '../../src/report/record.ts'
import {lineBreak, p, r, startLetter, style, tab, wordPackage} from '../document/make/word-package.ts'
import {testResources} from '../resources.ts'

/** What a letter says, without markup: its prose, an empty line between blocks. */
function plainText(source: string, name: string): string {
  if (syntaxOf(name) === 'text') return source.slice(readFrontMatter(source).end)
  return readLetter(source, {path: name})
    .blocks.map(({text}) =>
      text
        .replace(new RegExp(`${FIELD}+`, 'g'), '{{veld}}')
        .replace(new RegExp(`${INERT}+`, 'g'), 'code')
        .replaceAll(JOINER, ''),
    )
    .join('\n\n')
}

/** What Word can't have in a text. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g

const runs = (line: string): string =>
  line
    .split('\t')
    .map(part => (part === '' ? '' : r(part)))
    .join(tab)

const CLOSE = style('Geenafstand')
/** White below, as wide as a line. */
const SPACED = '<w:spacing w:after="240"/>'

const SHAPES: Readonly<Record<string, (lines: readonly string[]) => string>> = {
  'each line a paragraph': lines => lines.map(line => p(runs(line), CLOSE)).join(''),
  'white and line breaks': lines =>
    lines
      .join('\n')
      .split(/\n(?:[^\S\n]*\n)+/)
      .map(paragraph => p(paragraph.split('\n').map(runs).join(lineBreak), SPACED))
      .join(''),
}

function wordLetter(text: string, shape: (lines: readonly string[]) => string): LetterText {
  startLetter()
  const body = shape(text.replace(FORBIDDEN, '').split(/\r\n|\n|\r/))
  const docx = readDocx(openArchive(wordPackage({body})))
  return {text: docx.text, format: 'docx', lines: docx.lines}
}

/** What is told of a letter, with the line that it stands on; places differ with the empty lines. */
function told({findings, facts, source}: LintedLetter): string[] {
  const lines = source.split(/\r\n|\n|\r/)
  const about = ({start, end}: Finding): string => (end.offset === 0 ? '' : lines[start.line - 1]!.trim())
  const {guessed: _, ...known} = facts
  return [
    Object.values(known).join(' '),
    ...findings.map(finding => {
      const {rule, entry = '', severity, match, message} = finding
      return `${severity} ${rule}/${entry} “${match.replace(/\s+/g, ' ')}” ${message} | ${about(finding)}`
    }),
  ]
}

/** What the one list has more than the other, equal things counted. */
function more(list: readonly string[], than: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const item of than) left.set(item, (left.get(item) ?? 0) + 1)
  return list.filter(item => {
    const n = left.get(item) ?? 0
    left.set(item, n - 1)
    return n <= 0
  })
}

const at = process.argv.indexOf('--corpus')
const folder = at < 0 ? undefined : process.argv[at + 1]
if (folder === undefined) throw new Error('name the folder with letters: --corpus DIR')
const names = readdirSync(folder).sort()
const same = new Map(Object.keys(SHAPES).map(shape => [shape, 0]))
let findings = 0
for (const name of names) {
  const source = readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, '')
  const text = plainText(source, name).replace(FORBIDDEN, '')
  const stem = path.parse(name).name
  const resources = testResources()
  const plain = told(lintText({text}, `${stem}.txt`, resources, {}).letter)
  findings += plain.length - 1
  for (const [shape, make] of Object.entries(SHAPES)) {
    const word = told(lintText(wordLetter(text, make), `${stem}.docx`, resources, {}).letter)
    const differences = [
      ...more(plain, word).map(line => `  text  ${line}`),
      ...more(word, plain).map(line => `  Word  ${line}`),
    ]
    if (differences.length === 0) same.set(shape, same.get(shape)! + 1)
    else console.log([`${name}, ${shape}`, ...differences].join('\n'))
  }
}
console.log(`${names.length} letters, ${findings} findings`)
for (const [shape, n] of same) console.log(`${shape}: ${n} of ${names.length} the same`)
