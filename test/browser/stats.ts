/**
 * Opens the page of `stats --format html` in Chromium, on a screen and on a phone, light and dark: nothing may stick
 * out, no error may be logged, and sorting and links must work. `--screenshots folder` keeps
 * what was seen.
 */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const PROGRAM = path.join(root, 'bin', 'briefwijzer.js')
const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

const VIEWS = [
  {name: 'screen', width: 1280, height: 2400, dark: false},
  {name: 'phone', width: 375, height: 3600, dark: false},
  {name: 'screen-dark', width: 1280, height: 2400, dark: true},
  {name: 'phone-dark', width: 375, height: 3600, dark: true},
]
type View = (typeof VIEWS)[number]

/** What the page around the report saw in it. */
interface Seen {
  readonly scrollWidth: number
  readonly background: string
  readonly fit: boolean
  readonly sorted: string[]
  readonly opened: boolean
}

const browser = NAMES.find(name => spawnSync(name, ['--version']).status === 0)
if (browser === undefined) {
  console.error('There is no browser to test with. Install one: apt-get install -y chromium')
  process.exitCode = 1
} else test(browser)

function test(chromium: string): void {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwijzer-browser-'))
  process.once('exit', () => fs.rmSync(work, {recursive: true, force: true}))
  const kept = folderOf(process.argv.slice(2))
  const faults: string[] = []
  for (const [name, letters] of Object.entries(reports(work)))
    for (const view of VIEWS) {
      const frame = framed(work, letters, view)
      const {seen, logged} = look(chromium, frame, view, kept && path.join(kept, `${name}-${view.name}.png`))
      const about = `${name}, ${view.name}`
      if (seen === undefined) faults.push(`${about}: the page did not load`)
      else faults.push(...faultsIn(seen, view, name).map(fault => `${about}: ${fault}`))
      faults.push(...logged.map(line => `${about}: ${line}`))
      console.log(`${about}: ${seen?.scrollWidth} of ${view.width} px, background ${seen?.background}`)
    }
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
}

function folderOf([flag, folder]: readonly string[]): string | undefined {
  if (flag !== '--screenshots' || folder === undefined) return undefined
  fs.mkdirSync(folder, {recursive: true})
  return path.resolve(folder)
}

/** The pages to look at: of one letter, and of all that the project has, with one whose name is hostile. */
function reports(work: string): Record<string, string> {
  const letters = path.join(work, 'letters')
  fs.cpSync(path.join(root, 'fixtures', 'letters'), letters, {recursive: true})
  const hostile = '"><img src=x onerror=console.error(1)>.md'
  fs.writeFileSync(
    path.join(letters, hostile),
    'Wij sommeren u <script>console.error(2)</script> te betalen.\n',
  )
  fs.writeFileSync(
    path.join(letters, `${'een-heel-lange-naam-'.repeat(9)}.md`),
    `Wij ${'sommeren'.repeat(40)} u.\n`,
  )
  fs.writeFileSync(path.join(letters, 'leeg.txt'), '\n')
  const made = (name: string, paths: readonly string[]): string => {
    const file = path.join(work, `${name}.html`)
    const args = [PROGRAM, 'stats', ...paths, '--format', 'html', '-o', file]
    const {status, stderr} = spawnSync(process.execPath, args, {cwd: letters, encoding: 'utf8'})
    if (status !== 0) throw new Error(`stats ended with ${status}: ${stderr}`)
    return file
  }
  return {letters: made('letters', ['.']), letter: made('letter', ['veertiendagenbrief-juridisch.txt'])}
}

/** A page with the report in a frame as wide as the screen, which tries it out and tells what it saw. */
function framed(work: string, report: string, {width, height}: View): string {
  const file = path.join(work, 'frame.html')
  fs.writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><style>:root{color-scheme:light dark}body{margin:0}iframe{border:0;display:block}</style>
<iframe width="${width}" height="${height}" src="${pathToFileURL(report).href}"></iframe><pre hidden></pre>
<script>
const frame = document.querySelector('iframe')
frame.onload = () => {
  const page = frame.contentDocument
  const {scrollWidth} = page.documentElement
  const background = frame.contentWindow.getComputedStyle(page.body).backgroundColor
  const head = page.querySelectorAll('.sortable th button')[1]
  const order = () => [...page.querySelectorAll('.sortable tbody tr')].map(row => row.cells[1].dataset.value)
  if (head) head.click()
  const sorted = order()
  const link = page.querySelector('.sortable td a')
  if (link) link.click()
  const target = page.querySelector(link ? link.getAttribute('href') : '.letter .body')
  setTimeout(() => {
    // Opened, too, nothing may stick out.
    for (const letter of page.querySelectorAll('details')) letter.open = true
    const opened = target.closest('details').open
    const fit = page.documentElement.scrollWidth <= ${width}
    for (const letter of page.querySelectorAll('details.letter ~ details.letter, figure details')) letter.open = false
    frame.contentWindow.scrollTo(0, 0)
    document.querySelector('pre').textContent = JSON.stringify({scrollWidth, background, sorted, opened, fit})
  }, 100)
}
</script>`,
  )
  return file
}

function look(
  chromium: string,
  file: string,
  {width, height, dark}: View,
  screenshot: string | undefined,
): {seen: Seen | undefined; logged: string[]} {
  const profile = fs.mkdtempSync(path.join(path.dirname(file), 'profile-'))
  const shared = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--hide-scrollbars',
    '--allow-file-access-from-files',
    '--enable-logging=stderr',
    `--user-data-dir=${profile}`,
    `--window-size=${Math.max(width, 500)},${height}`,
    `--blink-settings=preferredColorScheme=${dark ? 0 : 1}`,
    '--virtual-time-budget=3000',
  ]
  const open = (...args: string[]): {stdout: string; stderr: string} =>
    spawnSync(chromium, [...shared, ...args, pathToFileURL(file).href], {encoding: 'utf8', timeout: 60_000})
  const {stdout, stderr} = open('--dump-dom')
  if (screenshot !== undefined) open(`--screenshot=${screenshot}`)
  const told = /<pre hidden="">(.*?)<\/pre>/s.exec(stdout)?.[1]
  return {
    seen: told ? (JSON.parse(told) as Seen) : undefined,
    logged: stderr.split('\n').filter(line => line.includes(':CONSOLE')),
  }
}

function faultsIn(
  {scrollWidth, background, fit, sorted, opened}: Seen,
  {width, dark}: View,
  name: string,
): string[] {
  const numbers = sorted.filter(value => value !== '').map(Number)
  const ordered = numbers.every((n, i) => i === 0 || numbers[i - 1]! <= n)
  const isDark = Number(/\d+/.exec(background)?.[0]) < 128
  return [
    ...(scrollWidth <= width ? [] : [`${scrollWidth} px wide on a screen of ${width}`]),
    ...(fit ? [] : ['an open section sticks out']),
    ...(isDark === dark ? [] : [`the background is ${background}`]),
    ...(name === 'letter' || (numbers.length > 2 && ordered) ? [] : ['a click on “score” does not sort']),
    ...(sorted.indexOf('') < 0 || sorted.indexOf('') === numbers.length
      ? []
      : ['no score does not stand last']),
    ...(opened ? [] : ['a link does not open its letter']),
  ]
}
