import {spawn} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {folderWith} from '../project/folder.ts'
import {environment, PROGRAM, run} from './run.ts'

const DOWN = '\u001B[B'
const ENTER = '\r'
const CTRL_C = '\u0003'

const COMMENT = '<!-- briefwijzer-disable-next-line jargon/slotaanmaning -- zo heet dit formulier -->'
const OLD = 'Dit is een slotaanmaning.'
const NEW = 'Dit is een laatste herinnering.'

/** Wait for a text on the screen, then type keys. */
type Step = readonly [seen: string, keys: string]

interface Session {
  readonly code: number | null
  readonly screen: string
  readonly read: (name: string) => string
  readonly names: readonly string[]
}

/** Runs the program in a terminal of 80 columns, and types. The mode of the terminal is shown at the end. */
async function type(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  steps: readonly Step[],
): Promise<Session> {
  const cwd = folderWith(files)
  const line = [process.execPath, PROGRAM, ...args, '--interactive', '--only', 'jargon']
    .map(word => `'${word}'`)
    .join(' ')
  const command = `stty cols 80 rows 40; ${line}; code=$?; stty -a | grep -o -w -- '-\\?icanon'; exit $code`
  // Of util-linux: gives a program a terminal, whatever it is run from.
  const child = spawn('script', ['-qfec', command, '/dev/null'], {
    cwd,
    env: environment({TERM: 'xterm', SHELL: '/bin/sh', NO_COLOR: '1'}),
  })
  let screen = ''
  let from = 0
  const todo = [...steps]
  child.stdout.on('data', chunk => {
    screen += chunk
    for (let [step] = todo; step; [step] = todo) {
      const at = screen.indexOf(step[0], from)
      if (at < 0) return
      from = at + step[0].length
      todo.shift()
      const {1: keys} = step
      // A key at a time, as people type: keys in one piece are taken for a paste.
      const each = keys.match(/\u001B\[B|./gs) ?? []
      each.forEach((key, i) => {
        setTimeout(() => child.stdin.write(key), 100 + 20 * i)
      })
    }
  })
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  expect(todo).toEqual([])
  // Nothing is left as the questions had it: the cursor is back, and so are whole lines.
  expect(screen.lastIndexOf('\u001B[?25h')).toBeGreaterThanOrEqual(screen.lastIndexOf('\u001B[?25l'))
  expect(screen.trimEnd()).toMatch(/(?<!-)icanon$/)
  return {
    code,
    screen,
    read: name => fs.readFileSync(path.join(cwd, name), 'utf8'),
    names: fs.readdirSync(cwd),
  }
}

const CHOOSE = 'stoppen'

describe('lint --interactive', () => {
  it('shows a finding, and carries out the suggestion that is chosen', async () => {
    const {code, screen, read} = await type(
      {'brief.md': `Beste {{naam}},\r\n\r\n${OLD}\r\n`},
      ['brief.md'],
      [[CHOOSE, ENTER]],
    )
    expect(read('brief.md')).toBe(`Beste {{naam}},\r\n\r\n${NEW}\r\n`)
    expect(screen).toContain('Melding 1 van 1')
    expect(screen).toContain('brief.md:3:12  fout  jargon/slotaanmaning')
    expect(screen).toContain('  Waarom: ')
    expect(screen).toContain('  Nu  Dit is een →slotaanmaning←.')
    expect(screen).toContain('  1   Dit is een →laatste herinnering←.')
    expect(screen).toContain('1 wijziging bewaard. Over in 1 brief: niets.')
    expect(code).toBe(0)
  })

  it('does the same in an English letter', async () => {
    const {code, screen, read} = await type(
      {'letter.md': 'Dear {{name}},\n\nYou remitted € 40 to us, but the bill is € 55.\n'},
      ['letter.md'],
      [[CHOOSE, ENTER]],
    )
    expect(read('letter.md')).toBe('Dear {{name}},\n\nYou paid € 40 to us, but the bill is € 55.\n')
    expect(screen).toContain('letter.md:3:5  fout  jargon/en-remit')
    expect(code).toBe(0)
  })

  it('takes own words, and asks again after none', async () => {
    const {read} = await type(
      {'brief.html': `<p>${OLD}</p>\n`},
      ['brief.html'],
      [
        [CHOOSE, DOWN + ENTER],
        ['leeg laten = terug', ENTER],
        [CHOOSE, DOWN + ENTER],
        ['leeg laten = terug', `brief <laatste>${ENTER}`],
      ],
    )
    expect(read('brief.html')).toBe('<p>Dit is een brief &lt;laatste&gt;.</p>\n')
  })

  it('skips, and stops before the next letter; what was chosen is saved', async () => {
    const files = {'a.md': `${OLD}\n\nNog een slotaanmaning. Slotaanmaning!\n`, 'b.md': `${OLD}\n`}
    const {code, screen, read} = await type(
      files,
      ['.'],
      [
        [CHOOSE, DOWN + DOWN + ENTER],
        ['Melding 2 van 3', ''],
        [CHOOSE, ENTER],
        ['Melding 3 van 3', ''],
        [CHOOSE, DOWN + DOWN + DOWN + DOWN + DOWN + ENTER],
      ],
    )
    expect(read('a.md')).toBe(`${OLD}\n\nNog een laatste herinnering. Slotaanmaning!\n`)
    expect(read('b.md')).toBe(`${OLD}\n`)
    expect(screen).toContain('1 wijziging bewaard. Over in 1 brief: 2 fouten.')
    expect(code).toBe(1)
  })

  it('ignores on one place, for a reason that can stand in a comment', async () => {
    const {code, read} = await type(
      {'brief.md': `- Dag.\n- ${OLD}\n`},
      ['brief.md'],
      [
        [CHOOSE, DOWN + DOWN + DOWN + ENTER],
        ['leeg laten = terug', `{{x}}${ENTER}`],
        ['zonder de tekens', `${'\u007F'.repeat(5)}zo heet dit formulier${ENTER}`],
      ],
    )
    expect(read('brief.md')).toBe(`- Dag.\n  ${COMMENT}\n- ${OLD}\n`)
    expect(code).toBe(0)
  })

  it('offers no ignore in plain text', async () => {
    const {screen} = await type({'brief.txt': OLD}, ['brief.txt'], [[CHOOSE, CTRL_C]])
    expect(screen).not.toContain('negeren')
    expect(screen).toContain('nooit meer bij “slotaanmaning”')
  })

  it('makes an exception for a word in its place, or anywhere', async () => {
    const text = `${OLD}\n\nUw slotaanmaning. Dit is een slotaanmaning.\n`
    const {code, read, screen} = await type(
      {'brief.txt': text},
      ['brief.txt'],
      [
        [CHOOSE, DOWN + DOWN + DOWN + ENTER],
        ['terug', DOWN + ENTER],
        ['Bewaard in briefwijzer-uitzonderingen.yml', ''],
        ['Melding 2 van 2', ''],
        [CHOOSE, DOWN + DOWN + DOWN + ENTER],
        ['terug', ENTER],
      ],
    )
    expect(screen).toContain('alleen in “een slotaanmaning”')
    expect(read('brief.txt')).toBe(text)
    expect(read('briefwijzer-uitzonderingen.yml')).toContain('- id: slotaanmaning\n    off: true\n')
    expect(read('briefwijzer.config.yml')).toBe('dictionaries:\n  - briefwijzer-uitzonderingen.yml\n')
    expect(code).toBe(0)
  })

  it('applies what is safe first when asked', async () => {
    const {read, screen} = await type(
      {'brief.md': `${OLD} Dit is een sommatie.\n`},
      ['brief.md', '--fix'],
      [[CHOOSE, `${DOWN.repeat(3)}${ENTER}`]],
    )
    expect(screen).toContain('brief.md: 1 verbetering aangebracht')
    expect(read('brief.md')).toBe(`${NEW} Dit is een sommatie.\n`)
  })

  it('leaves at Ctrl-C with code 130, and a letter as it was', async () => {
    const {code, read, names, screen} = await type(
      {'brief.md': `${OLD} ${OLD}\n`},
      ['brief.md'],
      [
        [CHOOSE, ENTER],
        ['Melding 2 van 2', ''],
        [CHOOSE, CTRL_C],
      ],
    )
    expect(code).toBe(130)
    expect(read('brief.md')).toBe(`${OLD} ${OLD}\n`)
    expect(names).toEqual(['brief.md'])
    expect(screen).toContain('Gestopt. Uw laatste keuzes in deze brief zijn niet bewaard.')
  })

  it('says so when there is nothing to choose', async () => {
    const {code, screen} = await type({'brief.md': 'Dag.\n'}, ['brief.md'], [])
    expect(screen).toContain('Er is geen melding met een voorstel. Er is niets veranderd.')
    expect(code).toBe(0)
  })

  it('needs a terminal', () => {
    const {code, stdout, stderr} = run(['brief.md', '--interactive'], {cwd: folderWith({'brief.md': OLD})})
    expect(stderr).toBe(
      'briefwijzer: “--interactive” werkt alleen in een terminal. Gebruik hier “--fix”, of kijk alleen na.\n',
    )
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })
})
