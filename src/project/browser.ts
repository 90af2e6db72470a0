import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {Readable, Writable} from 'node:stream'
import {pathToFileURL} from 'node:url'
import {isProgram, startHelper} from './helper-program.ts'

/** Milliseconds that one page may take, and the start of the browser. */
const MOST_TIME = 60_000

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
]
const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]
const MAC = [
  ['Google Chrome.app', 'Contents', 'MacOS', 'Google Chrome'],
  ['Chromium.app', 'Contents', 'MacOS', 'Chromium'],
  ['Microsoft Edge.app', 'Contents', 'MacOS', 'Microsoft Edge'],
]

/** A browser on this computer that can print pages: one of Chromium's family, on the path or where it is installed. */
export function findBrowser(): string | undefined {
  const {PATH = '', HOME, ProgramFiles, LOCALAPPDATA} = process.env
  const folders = PATH.split(path.delimiter).filter(folder => path.isAbsolute(folder))
  const found =
    process.platform === 'win32'
      ? [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].flatMap(folder =>
          folder === undefined ? [] : WINDOWS.map(parts => path.join(folder, ...parts)),
        )
      : folders.flatMap(folder => NAMES.map(name => path.join(folder, name)))
  if (process.platform === 'darwin')
    for (const root of ['/', ...(HOME === undefined ? [] : [HOME])])
      found.push(...MAC.map(parts => path.join(root, 'Applications', ...parts)))
  return found.find(isProgram)
}

/**
 * Has a browser print pages, each as a PDF with page numbers as the page's own style asks. The browser gets a folder of
 * its own, and no name that it could look up on a network.
 *
 * @returns nothing when that fails
 */
export async function printPages(program: string, pages: readonly string[]): Promise<Buffer[] | undefined> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwijzer-browser-'))
  const remove = (): void => fs.rmSync(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 100})
  const running = startHelper(program, argumentsFor(folder), {
    cwd: folder,
    mostTime: MOST_TIME * (pages.length + 1),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    remove,
  })
  try {
    const [, , , input, output] = running.child.stdio
    const ask = conversation(input as Writable, output as Readable, running.end)
    const made: Buffer[] = []
    for (const [i, page] of pages.entries()) {
      const file = path.join(folder, `${i}.html`)
      fs.writeFileSync(file, page)
      made.push(await printPage(ask, pathToFileURL(file).href))
    }
    return made
  } catch {
    return undefined
  } finally {
    running.kill()
    await running.end
    remove()
  }
}

const argumentsFor = (folder: string): string[] => [
  '--headless=new',
  '--remote-debugging-pipe',
  `--user-data-dir=${path.join(folder, 'profile')}`,
  ...(
    '--no-first-run --no-default-browser-check --disable-gpu --disable-extensions --disable-sync ' +
    '--disable-background-networking --disable-component-update --disable-dev-shm-usage'
  ).split(' '),
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // The sandbox does not start as root; the pages are our own and run no script.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** Asks the browser something by the DevTools protocol, and gives its answer. */
type Ask = (method: string, params: object, session?: string) => Promise<Record<string, unknown>>

interface Message {
  readonly id?: number
  readonly method?: string
  readonly sessionId?: string
  readonly result?: Record<string, unknown>
  readonly error?: {readonly message: string}
}

/** Messages of JSON with a zero behind each; when the browser ends, all that was asked fails. */
function conversation(input: Writable, output: Readable, end: Promise<unknown>): Ask {
  const waiting = new Map<
    number,
    {resolve: (result: Record<string, unknown>) => void; reject: (why: Error) => void}
  >()
  let over = false
  const fail = (): void => {
    over = true
    for (const {reject} of waiting.values()) reject(new Error('the browser has gone'))
    waiting.clear()
  }
  void end.then(fail)
  input.on('error', fail)
  output.on('error', fail)
  const pieces: Buffer[] = []
  output.on('data', (chunk: Buffer) => {
    let at = 0
    for (let zero = chunk.indexOf(0); zero >= 0; zero = chunk.indexOf(0, at)) {
      pieces.push(chunk.subarray(at, zero))
      at = zero + 1
      const {id, result, error} = JSON.parse(Buffer.concat(pieces.splice(0)).toString('utf8')) as Message
      const asked = id === undefined ? undefined : waiting.get(id)
      if (id !== undefined) waiting.delete(id)
      if (error) asked?.reject(new Error(error.message))
      else asked?.resolve(result ?? {})
    }
    pieces.push(chunk.subarray(at))
  })
  let last = 0
  return (method, params, session) =>
    new Promise((resolve, reject) => {
      if (over) return reject(new Error('the browser has gone'))
      const id = ++last
      waiting.set(id, {resolve, reject})
      input.write(`${JSON.stringify({id, method, params, ...(session && {sessionId: session})})}\0`)
    })
}

/** A4, in inches. */
const PAPER = {paperWidth: 8.27, paperHeight: 11.69}

async function printPage(ask: Ask, url: string): Promise<Buffer> {
  const {targetId} = await ask('Target.createTarget', {url: 'about:blank'})
  const {sessionId} = await ask('Target.attachToTarget', {targetId, flatten: true})
  const session = sessionId as string
  await ask('Page.enable', {}, session)
  await ask('Page.navigate', {url}, session)
  await loaded(ask, session, url)
  const {data} = await ask(
    'Page.printToPDF',
    {...PAPER, preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true},
    session,
  )
  await ask('Target.closeTarget', {targetId})
  return Buffer.from(data as string, 'base64')
}

/** Waits until a page without scripts and pictures is there; it takes no longer than its file is read. */
async function loaded(ask: Ask, session: string, url: string): Promise<void> {
  for (;;) {
    const {result} = await ask(
      'Runtime.evaluate',
      {expression: '[document.readyState, location.href].join(" ")', returnByValue: true},
      session,
    )
    const [ready, href] = String((result as {value?: unknown}).value).split(' ')
    if (ready === 'complete' && href === url) return
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
