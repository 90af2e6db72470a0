/**
 * Makes a review pack of the fixtures and opens all of it: the pages in Chromium (no request to a network, nothing that
 * axe-core finds, nothing that sticks out), the form as a guide uses it, the PDFs, and the Word and Excel files in
 * LibreOffice, whose text must be that of the pages; then the reports of a whole session likewise. `npm run test:panel -- --tools FOLDER`, where playwright-core and
 * axe-core are installed in FOLDER; `--screenshots FOLDER` keeps what was seen.
 */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import {createRequire} from 'node:module'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {parseCsv} from '../../src/dictionary/csv.ts'
import {findBrowser} from '../../src/project/browser.ts'
import {findOffice} from '../../src/project/libreoffice.ts'
import {openReports} from './opened-report.ts'

/** As much of playwright-core as is used; it is installed elsewhere. */
interface Page {
  goto(url: string): Promise<unknown>
  reload(): Promise<unknown>
  on(event: 'request', listener: (request: {url(): string}) => void): void
  on(event: 'console', listener: (message: {type(): string; text(): string}) => void): void
  on(event: 'pageerror', listener: (error: Error) => void): void
  on(event: 'dialog', listener: (dialog: {accept(): Promise<void>}) => void): void
  evaluate<T>(script: string): Promise<T>
  click(selector: string): Promise<void>
  fill(selector: string, text: string): Promise<void>
  selectOption(selector: string, value: string): Promise<unknown>
  check(selector: string): Promise<void>
  isChecked(selector: string): Promise<boolean>
  inputValue(selector: string): Promise<string>
  textContent(selector: string): Promise<string | null>
  setViewportSize(size: {width: number; height: number}): Promise<void>
  waitForEvent(event: 'download'): Promise<{saveAs(file: string): Promise<void>; suggestedFilename(): string}>
  screenshot(options: {path: string; fullPage: boolean}): Promise<unknown>
  close(): Promise<void>
}
interface Browser {
  newContext(options: object): Promise<{newPage(): Promise<Page>; close(): Promise<void>}>
  close(): Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const PROGRAM = path.join(root, 'bin', 'briefwijzer.js')
const {tools, screenshots} = parseArgs({
  options: {tools: {type: 'string'}, screenshots: {type: 'string'}},
}).values
const faults: string[] = []
const fault = (where: string, what: string): void => {
  faults.push(`${where}: ${what}`)
}

function briefwijzer(args: readonly string[], cwd: string, PATH = process.env.PATH): ReturnType<typeof run> {
  return run(process.execPath, [PROGRAM, ...args], cwd, {PATH})
}

function run(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}) {
  const {status, stdout, stderr} = spawnSync(program, args, {
    cwd,
    env: {...process.env, NO_COLOR: '1', ...env},
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return {status, stdout, stderr}
}

const wordsOf = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

/** All files of a folder with an ending, seen from it. */
const filesIn = (folder: string, ending: string): string[] =>
  (fs.readdirSync(folder, {recursive: true}) as string[])
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => name.endsWith(ending))
    .sort()

async function pages(browser: Browser, pack: string, axe: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const name of filesIn(pack, '.html')) {
    const context = await browser.newContext({viewport: {width: 1000, height: 1400}})
    const page = await context.newPage()
    const url = pathToFileURL(path.join(pack, name)).href
    watch(page, name, url)
    await page.goto(url)
    await examine(page, name, axe)
    texts.set(name, await page.evaluate<string>('document.body.innerText'))
    // Papers are for A4.
    const isPaper = fs.existsSync(path.join(pack, name.replace(/html$/, 'docx')))
    if (!isPaper) {
      await page.setViewportSize({width: 375, height: 800})
      await fits(page, `${name}, on a phone`)
    }
    await shoot(page, name)
    await context.close()
  }
  return texts
}

/** Every request but the page itself is a fault, and all that the page complains of. */
function watch(page: Page, name: string, own: string): void {
  page.on('request', request => {
    if (request.url() !== own && !request.url().startsWith('blob:')) fault(name, `asks for ${request.url()}`)
  })
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') fault(name, message.text())
  })
  page.on('pageerror', error => fault(name, error.message))
}

async function examine(page: Page, name: string, axe: string): Promise<void> {
  const found = await page.evaluate<{id: string; help: string; nodes: {html: string}[]}[]>(
    `${axe};axe.run(document).then(({violations}) => violations.map(({id, help, nodes}) => ({id, help, nodes: nodes.map(({html}) => ({html}))})))`,
  )
  for (const {id, help, nodes} of found) fault(name, `axe ${id}: ${help}: ${nodes[0]?.html}`)
}

async function fits(page: Page, name: string): Promise<void> {
  const [wide, room] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  )
  if (wide > room) fault(name, `is ${wide} wide, with room for ${room}`)
}

async function shoot(page: Page, name: string): Promise<void> {
  if (screenshots === undefined) return
  fs.mkdirSync(screenshots, {recursive: true})
  await page.screenshot({path: path.join(screenshots, `${name.replaceAll('/', '_')}.png`), fullPage: true})
}

/** A guide fills in the form for two readers, closes it, goes on, saves, and the file is read in. */
async function form(browser: Browser, folder: string, axe: string): Promise<void> {
  const context = await browser.newContext({viewport: {width: 800, height: 1100}, acceptDownloads: true})
  const page = await context.newPage()
  const url = pathToFileURL(path.join(folder, 'pakket', 'formulier.html')).href
  watch(page, 'the form', url)
  page.on('dialog', dialog => void dialog.accept())
  await page.goto(url)
  const choose = (legend: string, value: string): Promise<void> =>
    page.check(`fieldset:has(legend:text-is("${legend}")) input[value="${value}"]`)
  const wrote = (legend: string): string => `fieldset:has(legend:text-is("${legend}")) textarea`
  await choose('Vindt u lezen soms moeilijk?', 'ja')
  await page.click('#parts button:text-is("Brief B")')
  await choose('4. Hoeveel geld moet u betalen?', 'goed')
  await page.fill(wrote('2. Van wie is deze brief?'), 'de tandarts')
  await page.click('#save')
  if (!(await page.textContent('#status'))?.includes('bij L01, brief B, vraag 2 staat wel wat'))
    fault('the form', 'does not tell of an answer without a tick')
  await page.fill(wrote('2. Van wie is deze brief?'), '')
  await page.fill(wrote('4. Hoeveel geld moet u betalen?'), '=1+1; "honderd" euro\nen wat')
  await choose('8. Wat voelt u bij deze brief?', 'rustig')
  await page.click('[aria-label="Plus bij alinea 4"]')
  await page.fill('.mark.plus input >> nth=1', 'Hier staat precies wat ik moet doen')
  await page.click('[aria-label="Moeilijk woord bij alinea 6"]')
  await page.fill('.mark.woord input >> nth=0', 'IBAN')
  await page.click('[aria-label="Min bij alinea 7"]')
  await page.click('[aria-label="Haal weg: Min bij alinea 7"]')
  await examine(page, 'the form with marks', axe)
  await shoot(page, 'formulier-ingevuld')
  await page.setViewportSize({width: 375, height: 800})
  await fits(page, 'the form with marks, on a phone')
  await page.setViewportSize({width: 800, height: 1100})
  await page.fill('#code', 'Jansen')
  await page.click('#new button')
  if (!(await page.textContent('#status'))?.includes('Gebruik geen naam'))
    fault('the form', 'takes a name for a code')
  await page.fill('#code', 'l13')
  await page.click('#new button')
  await choose('Hoe oud bent u?', '67 jaar of ouder')
  await page.click('#parts button:text-is("Brief C")')
  await page.selectOption('#part select', '2')
  await page.click('[aria-label="Min bij alinea 5"]')
  await page.reload()
  if ((await page.inputValue('#reader')) !== 'L13')
    fault('the form', 'forgets the reader when it is opened again')
  await page.selectOption('#reader', 'L01')
  if (
    !(await page.isChecked('fieldset:has(legend:text-is("Vindt u lezen soms moeilijk?")) input[value="ja"]'))
  )
    fault('the form', 'forgets an answer when it is opened again')
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')])
  const name = download.suggestedFilename()
  if (name !== 'antwoorden-L01-L13.csv') fault('the form', `calls its file ${name}`)
  await download.saveAs(path.join(folder, name))
  const bytes = fs.readFileSync(path.join(folder, name))
  if (!bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])))
    fault('the form', 'saves no byte-order mark')
  const rows = parseCsv(bytes.toString('utf8')).rows.map(({cells}) => cells.slice(4).join('|'))
  const wanted = [
    'lezer|soort|alinea|waarde|toelichting',
    'L01|lezen||ja|',
    'L01|bedrag||goed|=1+1; "honderd" euro\nen wat',
    'L01|gevoel||rustig|',
    'L01|plus|4||Hier staat precies wat ik moet doen',
    'L01|woord|6|IBAN|',
    'L13|leeftijd||67 jaar of ouder|',
    'L13|min|5||',
  ]
  if (JSON.stringify(rows) !== JSON.stringify(wanted)) fault('the form', `saves ${JSON.stringify(rows)}`)
  const read = briefwijzer(['panel', 'import', name], folder)
  if (read.status !== 0 || !read.stdout.includes('7 nieuw'))
    fault('the form', `is read in as ${read.stdout}${read.stderr}`)
  await page.click('#clear')
  if (!(await page.textContent('#count'))?.includes('nog geen')) fault('the form', 'keeps what was wiped')
  await context.close()
}

/** The PDFs of the papers: their words, and that none lies outside its page. */
function pdfs(pack: string, texts: ReadonlyMap<string, string>): void {
  const names = filesIn(pack, '.pdf')
  const papers = filesIn(pack, '.docx').map(name => name.replace(/docx$/, 'pdf'))
  if (names.join() !== papers.join()) fault('the pack', `has other PDFs than papers: ${names}`)
  for (const name of names) {
    const {stdout} = run('pdftotext', ['-bbox', path.join(pack, name), '-'], pack)
    const pages = stdout.split('<page ').slice(1)
    for (const page of pages) {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []
      if (Math.abs(Number(width) - 595) > 2 || Math.abs(Number(height) - 842) > 2) fault(name, 'is not on A4')
      for (const [, x, y, right, bottom, word] of page.matchAll(
        /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)/g,
      ))
        if (Number(x) < 20 || Number(y) < 20 || Number(right) > 575 || Number(bottom) > 830)
          fault(name, `“${word}” lies at the edge of the page`)
    }
    const plain = run('pdftotext', ['-layout', path.join(pack, name), '-'], pack).stdout
    const left = missing(texts.get(name.replace(/pdf$/, 'html'))!, plain)
    if (left.length > 0) fault(name, `lacks: ${left.slice(0, 10).join(' ')}`)
    if (!new RegExp(`bladzijde ${pages.length} van ${pages.length}`).test(plain))
      fault(name, 'does not number its pages')
  }
}

/** Words of one text that another has not as often. */
function missing(text: string, other: string): string[] {
  const left = new Map<string, number>()
  for (const word of wordsOf(other).split(' ')) left.set(word, (left.get(word) ?? 0) + 1)
  return wordsOf(text)
    .split(' ')
    .filter(word => {
      const times = left.get(word) ?? 0
      left.set(word, times - 1)
      return times <= 0
    })
}

/** The Word and Excel files, as LibreOffice reads them. */
function office(soffice: string, pack: string, work: string, texts: ReadonlyMap<string, string>): void {
  const convert = (to: string, out: string, files: readonly string[]): void => {
    fs.mkdirSync(out)
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(work, 'profile'))}`
    run(
      soffice,
      [
        profile,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        out,
        ...files.map(name => path.join(pack, name)),
      ],
      work,
    )
  }
  const letters = filesIn(pack, '.docx')
  convert('txt:Text (encoded):UTF8', path.join(work, 'txt'), letters)
  for (const name of letters) {
    const file = path.join(work, 'txt', path.basename(name).replace(/docx$/, 'txt'))
    if (!fs.existsSync(file)) {
      fault(name, 'is not opened by LibreOffice')
      continue
    }
    const text = fs.readFileSync(file, 'utf8')
    const page = texts.get(name.replace(/docx$/, 'html'))!
    // LibreOffice numbers nothing itself here, and shows the same words.
    const [less, more] = [missing(page, text), missing(text, page)]
    if (less.length > 0) fault(name, `lacks: ${less.slice(0, 10).join(' ')}`)
    if (more.length > 0) fault(name, `has more than its page: ${more.slice(0, 10).join(' ')}`)
  }
  convert(
    'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,1',
    path.join(work, 'csv'),
    ['antwoorden.xlsx'],
  )
  const [made] = filesIn(path.join(work, 'csv'), '.csv')
  const rowsOf = (file: string): string[] =>
    parseCsv(fs.readFileSync(file, 'utf8')).rows.map(({cells}) => cells.slice(0, 9).join('|'))
  const [theirs, ours] = [
    made ? rowsOf(path.join(work, 'csv', made)) : [],
    rowsOf(path.join(pack, 'antwoorden.csv')),
  ]
  if (JSON.stringify(theirs) !== JSON.stringify(ours))
    fault('antwoorden.xlsx', 'has other rows than antwoorden.csv')
  convert('fods', path.join(work, 'fods'), ['antwoorden.xlsx'])
  const sheet = fs.readFileSync(path.join(work, 'fods', 'antwoorden.fods'), 'utf8')
  for (const list of ['goed', 'rustig', 'plus', '67 jaar of ouder'])
    if (!new RegExp(`content-validation [^>]*${list}`).test(sheet))
      fault('antwoorden.xlsx', `offers no “${list}”`)
}

/** Without a browser LibreOffice prints; without both there is a pack, and a word about it. */
function printers(soffice: string, work: string): void {
  const only = path.join(work, 'only-office')
  fs.mkdirSync(only)
  fs.writeFileSync(path.join(only, 'soffice'), `#!/bin/sh\nPATH=${process.env.PATH} exec ${soffice} "$@"\n`, {
    mode: 0o755,
  })
  const folder = session(work, 'office')
  const made = briefwijzer(
    ['panel', 'export', 'brieven', '-o', 'pakket', '--date', '2026-11-24'],
    folder,
    only,
  )
  const count = filesIn(path.join(folder, 'pakket'), '.pdf').length
  if (made.status !== 0 || count !== 9) fault('LibreOffice', `made ${count} PDFs: ${made.stderr}`)
  const none = session(work, 'none')
  const empty = briefwijzer(['panel', 'export', 'brieven', '-o', 'pakket'], none, path.join(work, 'nothing'))
  const index = fs.readFileSync(path.join(none, 'pakket', 'index.html'), 'utf8')
  if (empty.status !== 0 || !empty.stderr.includes('Er zijn geen pdf’s gemaakt') || index.includes('.pdf"'))
    fault('without a printer', `the pack says: ${empty.stderr}`)
}

/** A folder with the letters of the first round. */
function session(work: string, name: string): string {
  const folder = path.join(work, name)
  fs.cpSync(path.join(root, 'fixtures', 'panel', 'ronde-1'), folder, {recursive: true})
  return folder
}

async function main(): Promise<void> {
  const [chromium, soffice] = [findBrowser(), findOffice()]
  if (tools === undefined || chromium === undefined || soffice === undefined)
    throw new Error('Needed: --tools with playwright-core and axe-core, Chromium and LibreOffice')
  const heavy = createRequire(path.resolve(tools, 'package.json'))
  const axe = fs.readFileSync(heavy.resolve('axe-core/axe.min.js'), 'utf8')
  const playwright = heavy('playwright-core') as {chromium: {launch(options: object): Promise<Browser>}}
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwijzer-panel-'))
  try {
    const folder = session(work, 'session')
    const made = briefwijzer(['panel', 'export', 'brieven', '-o', 'pakket', '--date', '2026-11-24'], folder)
    if (made.status !== 0) throw new Error(made.stderr)
    const pack = path.join(folder, 'pakket')
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const browser = await playwright.chromium.launch({executablePath: chromium, args})
    try {
      const texts = await pages(browser, pack, axe)
      console.log(`${texts.size} pages opened`)
      await form(browser, folder, axe)
      console.log('the form filled in, opened again, saved and read in')
      pdfs(pack, texts)
      console.log(`${filesIn(pack, '.pdf').length} PDFs read`)
      office(soffice, pack, work, texts)
      console.log(`${filesIn(pack, '.docx').length} Word files and the table opened in LibreOffice`)
      printers(soffice, work)
      console.log('printed by LibreOffice, and by nothing')
      const examineIt = (page: Page, name: string): Promise<void> => examine(page, name, axe)
      await openReports({browser, fault, watch, examine: examineIt, fits, shoot, run, soffice, work})
    } finally {
      await browser.close()
    }
  } finally {
    fs.rmSync(work, {recursive: true, force: true})
  }
  for (const line of faults) console.error(line)
  process.exitCode = faults.length > 0 ? 1 : 0
}

void main().catch(error => {
  console.error(error)
  process.exitCode = 1
})
