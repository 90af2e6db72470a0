import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parse, parseDocument} from 'yaml'
import {loadConfig} from '../../src/project/config.ts'
import {lookAround} from '../../src/project/look-around.ts'
import {
  foldersOf,
  GITLAB_INCLUDE,
  githubWorkflow,
  gitlabJob,
  preCommitConfig,
  preCommitRepo,
  shellWord,
} from '../../src/setup/ci-templates.ts'
import {configTemplate} from '../../src/setup/config-template.ts'
import {type Found, letterFolders} from '../../src/setup/found.ts'
import {folderWith} from '../project/folder.ts'

const LETTER = 'Geachte heer {{naam}},\n\nU moet nog [BEDRAG] betalen.\n'
const GIT = '.git/config'
const remote = (url: string): string => `[remote "origin"]\n\turl = ${url}\n`
const look = (files: Record<string, string | Buffer>, under = ''): Found =>
  lookAround(path.join(folderWith(files), under))

describe('looking around', () => {
  it('counts letters, and passes by other papers', () => {
    const {letters} = look({
      'brieven/a.md': LETTER,
      'brieven/b.html.twig': '<p>Uw factuur van {{ bedrag }} staat open.</p>',
      'brieven/c.hbs': 'Uw rekening, {{naam}}.',
      'docs/x.md': '# Hoe dit werkt\n',
      'app.php': '<?php echo 1;',
      'brieven/d.md': `---\nfase: overig\n---\n\n${LETTER}`,
    })
    expect(letters.count).toBe(4)
    expect(Object.fromEntries(letters.templates)).toEqual({'.html.twig': 'html', '.hbs': 'tekst'})
    expect(Object.fromEntries(letters.fields)).toEqual({'{{…}}': 4, '[…]': 2})
    expect(letters.facts).toBe(1)
  })
  it.each([
    [{'a.md': LETTER}, ['.']],
    [{'brieven/a.md': LETTER, 'brieven/sms/b.md': LETTER}, ['brieven']],
    [{'a/x.md': LETTER, 'b/x.md': LETTER}, ['a', 'b']],
    [Object.fromEntries(['1', '2', '3', '4', '5'].map(n => [`team/${n}/x.md`, LETTER])), ['team']],
    [Object.fromEntries(['1', '2', '3', '4', '5'].map(n => [`${n}/x.md`, LETTER])), ['.']],
    [{'x.bin': ''}, ['.']],
  ])('knows the folders of letters: %j', (files, folders) =>
    expect(letterFolders(look(files as unknown as Record<string, string>).letters)).toEqual(folders),
  )
  it.each([
    [remote('git@github.com:a/b.git'), 'github'],
    [remote('https://gitlab.com/a/b'), 'gitlab'],
    [remote('https://gitlab.bedrijf.nl/a/b'), 'gitlab'],
    [remote('https://bitbucket.org/a/b'), undefined],
    ['', undefined],
  ])('knows the host: %s', (config, host) => expect(look({[GIT]: config}).host).toBe(host))
  it('looks from the root of the repository, also from a second working tree', () => {
    const found = look(
      {[GIT]: remote('git@github.com:a/b'), '.git/HEAD': 'ref: refs/heads/master', 'x/a.md': LETTER},
      'x',
    )
    expect(found).toMatchObject({branch: 'master', isRepository: true})
    expect(found.letters.count).toBe(1)
    const tree = look(
      {
        'main/.git/config': remote('git@github.com:a/b'),
        'main/.git/worktrees/t/commondir': '../..',
        'main/.git/worktrees/t/HEAD': 'ref: refs/heads/iets',
        't/.git': 'gitdir: ../main/.git/worktrees/t',
      },
      't',
    )
    expect(tree).toMatchObject({host: 'github', branch: 'main'})
  })
})

describe('a new config', () => {
  it.each([
    [{}],
    [{'a.md': LETTER}],
    [
      {
        'sms/a.md': LETTER,
        'mail/b.hbs': LETTER,
        'c #[1]!.txt': Buffer.from('Zo\xebven, uw rekening', 'latin1'),
      },
    ],
    [
      Object.fromEntries(
        Array.from({length: 12}, (_, i) => [`${i}.txt`, Buffer.from('rekening \xeb', 'latin1')]),
      ),
    ],
  ])('can be read, and says what was found: %#', files => {
    const folder = folderWith(files as unknown as Record<string, string>)
    const text = configTemplate(lookAround(folder))
    fs.writeFileSync(path.join(folder, 'briefwijzer.config.yml'), text)
    const config = loadConfig(folder)!
    for (const name of Object.keys(files)) {
      const {encoding, facts} = config.settingsFor(path.join(folder, name))
      expect(encoding?.name).toBe(name.endsWith('.txt') ? 'windows-1252' : undefined)
      expect(facts).toEqual(
        name.startsWith('sms') ? {channel: 'sms'} : name.startsWith('mail') ? {channel: 'email'} : {},
      )
    }
    expect(text.split('\n').every(line => line.length <= 110)).toBe(true)
  })
  it('can be read with every comment as a setting', () => {
    const folder = folderWith({'woorden/a.yml': 'changes: []'})
    const settings = configTemplate(lookAround(folder)).replace(/^# (?= {2}|[a-z-]+:(?: [^ ]+)?$)/gm, '')
    fs.writeFileSync(path.join(folder, 'briefwijzer.config.yml'), settings)
    const config = loadConfig(folder)!
    expect(config).toMatchObject({failOn: 'error', endings: ['.liquid'], levels: {'jargon/sommeren': 'off'}})
    expect(config.settingsFor(path.join(folder, 'sms', 'a.md')).facts).toMatchObject({
      channel: 'sms',
      sender: 'creditor',
    })
    expect(config.namedBaseline?.named).toBe('briefwijzer.baseline.json')
  })
  it('stays one whatever files are called', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({maxLength: 8}), {maxLength: 4}),
        fc.string({maxLength: 6}),
        (names, field) => {
          const found = look({})
          const {letters} = found
          letters.otherEncodings.push(...names.map(name => `map/${name}.txt`))
          letters.fields.set(`${field}…`, 1)
          letters.count = 1
          expect(parseDocument(configTemplate(found)).errors).toEqual([])
        },
      ),
      {numRuns: 50},
    )
  })
})

describe('workflows', () => {
  const found = look({'mijn map/a.md': LETTER, 'brieven/b.md': LETTER})
  it('are YAML that GitHub reads', () => {
    const {jobs, on} = parse(githubWorkflow(found))
    expect(Object.keys(on)).toEqual(['pull_request', 'push'])
    const runs = jobs.brieven.steps.flatMap(({run}: {run?: string}) => run ?? [])
    expect(runs).toEqual([
      'npm ci',
      'npx --no-install briefwijzer lint brieven \'mijn map\' --format github --format sarif=briefwijzer.sarif ${BASE:+--since "origin/$BASE"}',
    ])
  })
  it('are YAML that GitLab reads', () => {
    const {briefwijzer} = parse(gitlabJob(found))
    expect(briefwijzer.script.at(-1)).toMatch(
      /^npx --no-install briefwijzer lint brieven 'mijn map' --format pretty --format gitlab=/,
    )
    expect(briefwijzer.script[0]).toBe('npm ci')
    expect(parse(GITLAB_INCLUDE)).toEqual({include: [{local: '.gitlab/briefwijzer.yml'}]})
  })
  it('are YAML that pre-commit reads', () => {
    const {repos} = parse(preCommitConfig(found))
    expect(repos).toEqual(parse(`repos:\n${preCommitRepo(found)}`).repos)
    expect(repos[0].hooks[0]).toMatchObject({
      language: 'system',
      entry: "npx --no-install briefwijzer lint brieven 'mijn map' --staged",
    })
  })
  it('name folders as a shell takes them', () => {
    expect(shellWord("a'b")).toBe(`'a'\\''b'`)
    expect(foldersOf(found)).toBe("brieven 'mijn map'")
  })
})
