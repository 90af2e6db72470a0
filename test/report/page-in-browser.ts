import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {htmlReporter} from '../../src/report/report-html.ts'
import {CONTEXT, LETTERS, NOTHING, written} from './hostile.ts'
import {finding, letter} from './sample.ts'

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome']

/** What we use of playwright-core, which is too large for everybody's `npm ci`. */
interface Page {
  on(
    event: 'console' | 'pageerror' | 'request',
    told: (about: {text?(): string; url?(): string}) => void,
  ): void
  goto(url: string): Promise<unknown>
  evaluate<T>(code: string): Promise<T>
  screenshot(options: {path: string}): Promise<unknown>
  getByLabel(
    name: string,
    options?: {exact: boolean},
  ): {
    uncheck(): Promise<void>
    fill(text: string): Promise<void>
    selectOption(value: string): Promise<unknown>
  }
  getByRole(role: 'button', options: {name: string}): {click(): Promise<void>}
  emulateMedia(options: {media: 'print'}): Promise<void>
}
interface Context {
  newPage(): Promise<Page>
  close(): Promise<void>
}
interface Browser {
  newContext(options: object): Promise<Context>
  close(): Promise<void>
}

const VIEWS = {
  screen: {viewport: {width: 1280, height: 1400}},
  'screen-dark': {viewport: {width: 1280, height: 1400}, colorScheme: 'dark'},
  phone: {viewport: {width: 360, height: 1500}},
  'phone-dark': {viewport: {width: 360, height: 1500}, colorScheme: 'dark'},
}
type View = (typeof VIEWS)['phone-dark']

export interface PageRequest {
  /** Folders with a report `html` in each. */
  readonly fixtures: string
  readonly hostile: string
  readonly empty: string
  /** Where files may be made. */
  readonly work: string
  /** Finds playwright-core and axe-core. */
  readonly heavy: NodeJS.Require
  readonly screenshots: string | undefined
}

const VERY_MANY = 10_000

/** Opens the pages in Chromium, light and dark, on a screen and on a phone, tries them out, and has axe look; gives what is wrong. */
export async function lookAtPage({
  fixtures,
  hostile,
  empty,
  work,
  heavy,
  screenshots,
}: PageRequest): Promise<string[]> {
  const executablePath = BROWSERS.map(which).find(found => found !== '')
  if (executablePath === undefined)
    return ['There is no browser to test with. Install one: apt-get install -y chromium']
  const {chromium} = heavy('playwright-core') as {chromium: {launch(options: object): Promise<Browser>}}
  const axe = fs.readFileSync(heavy.resolve('axe-core/axe.min.js'), 'utf8')
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage']})
  const problems: string[] = []
  if (screenshots !== undefined) fs.mkdirSync(screenshots, {recursive: true})
  try {
    // Of thousands of findings axe would say for minutes what it says of a few of each kind.
    for (const [name, folder] of Object.entries({fixtures, hostile, empty}))
      for (const [view, options] of Object.entries(VIEWS)) {
        const file = path.join(folder, 'page.html')
        fs.copyFileSync(path.join(folder, 'html'), file)
        const faults = await look(
          browser,
          file,
          options as View,
          name === 'fixtures' ? undefined : axe,
          screenshots && path.join(screenshots, `${name}-${view}.png`),
        )
        console.log(`page, ${name}, ${view}: ${faults.length === 0 ? 'good' : `${faults.length} faults`}`)
        problems.push(...faults.map(fault => `page, ${name}, ${view}: ${fault}`))
      }
    problems.push(
      ...(await tryFilters(browser, path.join(hostile, 'page.html'))).map(fault => `filters: ${fault}`),
    )
    problems.push(
      ...(await withoutScript(browser, path.join(hostile, 'page.html'))).map(fault => `no script: ${fault}`),
    )
    problems.push(...(await veryMany(browser, work)).map(fault => `${VERY_MANY} findings: ${fault}`))
  } finally {
    await browser.close()
  }
  return problems
}

const which = (name: string): string => spawnSync('which', [name], {encoding: 'utf8'}).stdout.trim()

/** Opens a page and gathers what goes wrong in it and what it asks for. */
async function opened(context: Context, file: string): Promise<{page: Page; faults: string[]}> {
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', message => faults.push(`logged: ${message.text?.()}`))
  page.on('pageerror', error => faults.push(`threw: ${error}`))
  page.on('request', request => {
    if (request.url?.() !== pathToFileURL(file).href) faults.push(`asked for ${request.url?.()}`)
  })
  await page.goto(pathToFileURL(file).href)
  return {page, faults}
}

const WIDTH = 'document.documentElement.scrollWidth'
const DARK = `Number(/\\d+/.exec(getComputedStyle(document.body).backgroundColor)[0]) < 128`
const SHOWN = `[...document.querySelectorAll('.finding')].filter(one => !one.hidden && !one.closest('.letter').hidden).length`
const STATUS = `document.querySelector('[role=status]').textContent`
/** Opens all there is to open. */
const OPEN = `for (const one of document.querySelectorAll('details')) one.open = true`

async function look(
  browser: Browser,
  file: string,
  view: View,
  axe: string | undefined,
  screenshot: string | undefined,
): Promise<string[]> {
  const context = await browser.newContext(view)
  const {page, faults} = await opened(context, file)
  if (screenshot !== undefined) await page.screenshot({path: screenshot})
  const {width} = view.viewport
  const fits = async (when: string): Promise<void> => {
    const wide = await page.evaluate<number>(WIDTH)
    if (wide > width) faults.push(`${wide} px wide on a screen of ${width} ${when}`)
  }
  await fits('at first')
  if ((await page.evaluate<boolean>(DARK)) !== (view.colorScheme === 'dark'))
    faults.push('the background is of the other scheme')
  await page.evaluate(OPEN)
  await fits('when all is open')
  await context.close()
  if (axe === undefined) return faults

  // Axe comes in as a script, which the page itself does not let in.
  const open = await browser.newContext({...view, bypassCSP: true})
  const seen = await opened(open, file)
  await seen.page.evaluate(`${OPEN};${axe}`)
  const violations = await seen.page.evaluate<{id: string; nodes: {html: string}[]}[]>(
    `axe.run(document).then(({violations}) => violations.map(({id, nodes}) => ({id, nodes: nodes.map(({html}) => ({html}))})))`,
  )
  faults.push(
    ...violations.map(({id, nodes}) => `axe: ${id} (${nodes.length} times): ${nodes[0]?.html.slice(0, 200)}`),
  )
  await open.close()
  return faults
}

/** Each of the choices leaves what it says, and the number of them is told. */
async function tryFilters(browser: Browser, file: string): Promise<string[]> {
  const context = await browser.newContext({viewport: {width: 1000, height: 1000}})
  const {page, faults} = await opened(context, file)
  const count = async (what: string, expected: string | number): Promise<void> => {
    const shown = await page.evaluate<number>(SHOWN)
    const all = await page.evaluate<number>(
      typeof expected === 'number'
        ? String(expected)
        : `document.querySelectorAll(${JSON.stringify(expected)}).length`,
    )
    if (shown !== all) faults.push(`${what}: ${shown} shown, not ${all}`)
    const told = await page.evaluate<string>(STATUS)
    if (!told.startsWith(`${shown} melding`)) faults.push(`${what}: “${told}” with ${shown} shown`)
  }
  const above = await page.evaluate<boolean>(
    `document.getElementById('totalen').compareDocumentPosition(document.querySelector('.letter')) === Node.DOCUMENT_POSITION_FOLLOWING`,
  )
  if (!above) faults.push('the totals do not stand above the letters')
  await count('at first', '.finding')
  await page.getByLabel('fouten').uncheck()
  await count('without errors', '.finding:not(.error)')
  await page.getByLabel('tips').uncheck()
  await count('only warnings', '.finding.warning')
  await page.getByLabel('Regel', {exact: true}).selectOption('jargon')
  await count('only warnings of jargon', '.finding.warning[data-rule=jargon]')
  await page.getByLabel('Brief', {exact: true}).fill('BRIEF.docx')
  await count('only those in one letter', 1)
  const letters = await page.evaluate<number>(
    `[...document.querySelectorAll('.letter,.clean')].filter(one => !one.hidden).length`,
  )
  if (letters !== 1) faults.push(`${letters} letters shown instead of 1`)
  await page.getByLabel('Brief', {exact: true}).fill('')
  await page.getByRole('button', {name: 'Alles dichtklappen'}).click()
  if ((await page.evaluate<number>(`document.querySelectorAll('.letter[open]').length`)) !== 0)
    faults.push('letters stay open')
  await context.close()
  return faults
}

/** All is there to read, and nothing that does not work. */
async function withoutScript(browser: Browser, file: string): Promise<string[]> {
  const context = await browser.newContext({viewport: {width: 360, height: 1000}, javaScriptEnabled: false})
  const {page, faults} = await opened(context, file)
  const shown = await page.evaluate<{tools: boolean; jump: boolean; findings: number}>(
    `({tools: document.querySelector('.tools').checkVisibility(), jump: document.querySelector('.jump a').checkVisibility(),
      findings: document.querySelectorAll('.finding').length})`,
  )
  const findings = LETTERS.reduce((sum, one) => sum + one.findings.length, 1)
  if (shown.tools || !shown.jump || shown.findings !== findings) faults.push(JSON.stringify(shown))
  await context.close()
  return faults
}

/** A page with very many findings opens, and can be searched. */
async function veryMany(browser: Browser, work: string): Promise<string[]> {
  const source = 'Wij sommeren u te betalen.\n'
  const of = (i: number) =>
    letter(
      source,
      Array.from({length: 20}, () => finding(source, ['sommeren'], {why: 'Daarom.'})),
      `brieven/${i}.md`,
    )
  const file = path.join(work, 'many.html')
  fs.writeFileSync(
    file,
    written(
      htmlReporter(CONTEXT),
      Array.from({length: VERY_MANY / 20}, (_, i) => of(i)),
      [],
      NOTHING,
    ),
  )
  const context = await browser.newContext({viewport: {width: 360, height: 1000}})
  const before = performance.now()
  const {page, faults} = await opened(context, file)
  const loaded = performance.now()
  const shown = await page.evaluate<number>(SHOWN)
  if (shown !== VERY_MANY) faults.push(`${shown} shown`)
  await page.getByRole('button', {name: 'Alles openklappen'}).click()
  await page.getByLabel('Brief', {exact: true}).fill('/499.md')
  const left = await page.evaluate<number>(SHOWN)
  if (left !== 20) faults.push(`${left} left of one letter`)
  console.log(
    `page, ${VERY_MANY} findings: ${Math.round(loaded - before)} ms to open, ${fs.statSync(file).size} bytes`,
  )
  await context.close()
  return faults
}
