import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {COLUMNS} from '../../src/panel/model.ts'
import {done, playSession} from './session.ts'

/** As much of a page in a browser as is used. */
interface Page {
  goto(url: string): Promise<unknown>
  evaluate<T>(script: string): Promise<T>
  setViewportSize(size: {width: number; height: number}): Promise<void>
}

/** What opening a pack and opening a report have in common. */
export interface Tools<P extends Page> {
  readonly browser: {
    newContext(options: object): Promise<{newPage(): Promise<P>; close(): Promise<void>}>
  }
  readonly fault: (where: string, what: string) => void
  readonly watch: (page: P, name: string, own: string) => void
  readonly examine: (page: P, name: string) => Promise<void>
  readonly fits: (page: P, name: string) => Promise<void>
  readonly shoot: (page: P, name: string) => Promise<void>
  readonly run: (program: string, args: readonly string[], cwd: string) => {readonly stdout: string}
  readonly soffice: string
  /** An empty folder to work in. */
  readonly work: string
}

const VIEWS = [
  {name: 'screen', width: 1280, height: 1400, colorScheme: 'light'},
  {name: 'screen-dark', width: 1280, height: 1400, colorScheme: 'dark'},
  {name: 'phone', width: 375, height: 800, colorScheme: 'light'},
  {name: 'phone-dark', width: 375, height: 800, colorScheme: 'dark'},
] as const

/** What readers might say who mean no good, and a guide who types what Excel likes. */
const HOSTILE = '<img src=x onerror=alert(1)>"><script>alert(2)</script>'

/**
 * Plays a whole session and opens its reports: the page in Chromium, light and dark, on a screen and a phone; the PDF,
 * whose words must be those of the page; and the Word file in LibreOffice, likewise.
 */
export async function openReports<P extends Page>(tools: Tools<P>): Promise<void> {
  const folder = playSession()
  for (const ending of ['html', 'pdf', 'docx']) done(['panel', 'report', '-o', `verslag.${ending}`], folder)
  done(['panel', 'report', '--rules', '-o', 'regels.html'], folder)
  const texts = await openPage(tools, path.join(folder, 'verslag.html'), 'verslag')
  await openPage(tools, path.join(folder, 'regels.html'), 'regels')
  await openPage(tools, hostileReport(), 'vijandig')
  console.log('reports opened, light and dark, on a screen and a phone')
  readPdf(tools, path.join(folder, 'verslag.pdf'), texts)
  readWord(tools, path.join(folder, 'verslag.docx'), texts)
  console.log(`${texts.length} texts of the page found in the PDF and in the Word file`)
}

/** A session in which everything that can be typed is hostile. */
function hostileReport(): string {
  const folder = playSession(1)
  const rows = fs.readFileSync(path.join(folder, 'briefwijzer.panel.json'), 'utf8')
  const version = /"version": "(\w{4}-\w{4})"/.exec(rows)![1]!
  const cells = (reader: string, kind: string, paragraph: string, value: string, note: string): string =>
    ['2', 'brieven/aanmaning.txt', version, '1', reader, kind, paragraph, value, note]
      .map(cell => `"${cell.replaceAll('"', '""')}"`)
      .join(';')
  fs.writeFileSync(
    path.join(folder, 'vijandig.csv'),
    [
      COLUMNS.join(';'),
      ...['L01', 'L02', 'L03', 'L04', 'L05'].flatMap(reader => [
        cells(reader, 'doen', '', 'goed', HOSTILE),
        cells(reader, 'min', '3', HOSTILE, `=HYPERLINK("http://voorbeeld.nl") ${'lang'.repeat(200)}`),
        cells(reader, 'woord', '3', '\u202E\u0007&lt;b&gt;', "javascript:alert('3')"),
      ]),
    ].join('\n'),
  )
  fs.cpSync(
    path.join(folder, 'brieven', 'aanmaning.txt'),
    path.join(folder, 'brieven', '<b onclick=alert(4)>.txt'),
  )
  done(['panel', 'export', 'brieven', '-o', 'pakket-2', '--round', '2', '--no-pdf'], folder)
  done(['panel', 'import', 'vijandig.csv', '--pack', 'pakket-2'], folder)
  done(['panel', 'report', '-o', 'verslag.html'], folder)
  return path.join(folder, 'verslag.html')
}

/** @returns the texts that a reader sees in it, charts and what is folded away left out */
async function openPage<P extends Page>(tools: Tools<P>, file: string, name: string): Promise<string[]> {
  let texts: string[] = []
  for (const {name: view, width, height, colorScheme} of VIEWS) {
    const about = `${name}-${view}`
    const context = await tools.browser.newContext({viewport: {width, height}, colorScheme})
    const page = await context.newPage()
    const url = pathToFileURL(file).href
    tools.watch(page, about, url)
    await page.goto(url)
    await tools.examine(page, about)
    await tools.fits(page, about)
    await tools.shoot(page, about)
    const seen = await page.evaluate<{
      dark: boolean
      untold: number
      foreign: number
      broken: string[]
      texts: string[]
    }>(SEEN)
    if (seen.dark !== (colorScheme === 'dark')) tools.fault(about, 'does not follow light and dark')
    if (seen.untold > 0) tools.fault(about, `${seen.untold} charts say nothing in words`)
    if (seen.foreign > 0) tools.fault(about, 'has elements that are not its own')
    if (seen.broken.length > 0) tools.fault(about, `has links to nothing: ${seen.broken}`)
    texts = seen.texts
    await context.close()
  }
  return texts
}

const SEEN = `(() => {
  const lightness = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)
  const charts = [...document.querySelectorAll('svg')]
  const says = chart => (chart.getAttribute('aria-labelledby') ?? '').split(' ').every(id => document.getElementById(id)?.textContent.trim())
  const parts = 'main > h1, main > h2, main > h3, main > p, main > ul > li, main > table td > span, main > table td:not(:has(span)), .scroll th, .scroll td'
  return {
    dark: lightness[0] < 128,
    untold: charts.filter(chart => chart.getAttribute('role') !== 'img' || !says(chart)).length,
    foreign: document.querySelectorAll('img, script, iframe, object, link, [onclick], [onerror]').length,
    broken: [...document.querySelectorAll('a')].map(link => link.getAttribute('href')).filter(to => !document.getElementById(to.slice(1))),
    texts: [...document.querySelectorAll(parts)].filter(part => !part.closest('details')).map(part => part.textContent).filter(text => text.trim() !== ''),
  }
})()`

/** Without white space: where a line ends is nobody's business. */
const squeezed = (text: string): string => text.replace(/[\s\u00AD]+/g, '')

function readPdf<P extends Page>({run, fault}: Tools<P>, file: string, texts: readonly string[]): void {
  const cwd = path.dirname(file)
  const pages = run('pdftotext', ['-bbox', file, '-'], cwd).stdout.split('<page ').slice(1)
  if (pages.length < 6) fault('verslag.pdf', `has ${pages.length} pages`)
  for (const [i, page] of pages.entries()) {
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []
    if (Math.abs(Number(width) - 595) > 2 || Math.abs(Number(height) - 842) > 2)
      fault('verslag.pdf', `page ${i + 1} is not A4`)
    for (const [, x, y, right, bottom, word] of page.matchAll(
      /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)/g,
    ))
      if (Number(x) < 20 || Number(y) < 15 || Number(right) > 575 || Number(bottom) > 832)
        fault('verslag.pdf', `“${word}” lies at the edge of page ${i + 1}`)
  }
  const whole = squeezed(run('pdftotext', ['-raw', file, '-'], cwd).stdout)
  if (!whole.includes(`bladzijde${pages.length}van${pages.length}`))
    fault('verslag.pdf', 'does not number its pages')
  missing(texts, whole, 'verslag.pdf', fault)
}

function readWord<P extends Page>(
  {run, fault, soffice, work}: Tools<P>,
  file: string,
  texts: readonly string[],
): void {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(work, 'profile-report')).href}`
  for (const to of ['txt:Text (encoded):UTF8', 'pdf'])
    run(soffice, [profile, '--headless', '--convert-to', to, '--outdir', work, file], work)
  const made = path.join(work, 'verslag.txt')
  if (!fs.existsSync(made)) {
    fault('verslag.docx', 'is not opened by LibreOffice')
    return
  }
  missing(texts, squeezed(fs.readFileSync(made, 'utf8')), 'verslag.docx', fault)
  const printed = path.join(work, 'verslag.pdf')
  const pages = run('pdftotext', ['-bbox', printed, '-'], work).stdout.split('<page ').slice(1)
  for (const page of pages) {
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []
    if (Math.abs(Number(width) - 842) > 2 || Math.abs(Number(height) - 595) > 2)
      fault('verslag.docx', 'is not on A4 on its side')
  }
}

function missing(
  texts: readonly string[],
  whole: string,
  name: string,
  fault: (where: string, what: string) => void,
): void {
  for (const text of texts) if (!whole.includes(squeezed(text))) fault(name, `lacks “${text.slice(0, 100)}”`)
}
