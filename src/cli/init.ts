import fs from 'node:fs'
import path from 'node:path'
import {shownFrom} from '../project/broken-files.ts'
import {findConfig} from '../project/find-config.ts'
import {replaceFile} from '../project/write-file.ts'
import {count} from '../report/dutch.ts'
import {safeText} from '../report/safe-text.ts'
import {wrap} from '../report/wrap.ts'
import type {Found} from '../setup/found.ts'
import {choice, type DutchCommand} from './dutch-commander.ts'
import {EXIT} from './exit-codes.ts'
import {print} from './output.ts'
import type {Program} from './program.ts'
import {tell} from './run.ts'
import {columns} from './terminal.ts'

const CI = ['github', 'gitlab', 'none'] as const

interface InitFlags {
  readonly ci?: (typeof CI)[number]
  readonly dryRun?: boolean
}

const EXAMPLES = `
Voorbeelden:
  briefwijzer init                  kijk rond en schrijf wat er nog niet is
  briefwijzer init --dry-run        laat alleen zien wat er geschreven wordt
  briefwijzer init --ci gitlab      met een controle in GitLab

Bestanden die er al zijn, verandert dit commando nooit.`

/** Adds the command that sets a repository up. */
export function addInit(cli: DutchCommand, program: Program): void {
  cli
    .command('init')
    .summary('maak een config en een controle in GitHub of GitLab')
    .description(
      'Kijkt welke brieven er zijn, en schrijft een config, een controle voor GitHub of GitLab en een controle voor pre-commit.',
    )
    .usage('[opties]')
    .addOption(
      choice(
        '--ci <soort>',
        'waar de controle draait: in GitHub (github), GitLab (gitlab) of geen controle (none); anders ziet briefwijzer dat zelf',
        CI,
        {geen: 'none'},
      ),
    )
    .option('--dry-run', 'schrijf niets: laat alleen zien wat erin komt')
    .addHelpText('after', EXAMPLES)
    .action(async (flags: InitFlags) => {
      process.exitCode = await init(flags, program)
    })
}

/** A file to write, from the root; `instead` is what to do by hand when it is there already. */
interface Plan {
  readonly name: string
  readonly what: string
  readonly text: string
  /** Why it is not written; it is written when there is none. */
  readonly there?: string
  readonly instead: string
}

async function init(flags: InitFlags, program: Program): Promise<number> {
  const {lookAround} = await import('../project/look-around.ts')
  const found = lookAround(program.cwd)
  const ci = flags.ci ?? (found.hasGithub ? 'github' : found.hasGitlab ? 'gitlab' : (found.host ?? 'none'))
  const plans = await plansFor(found, ci, program)
  const {foldersOf} = await import('../setup/ci-templates.ts')
  const lines = [seen(found, program)]
  let broken = false
  const done: string[] = []
  for (const plan of plans) {
    const told = plan.there === undefined ? write(plan, found.root, flags.dryRun === true) : plan.there
    if (told === undefined || plan.there !== undefined) {
      lines.push(plan.there === undefined ? `Geschreven: ${plan.name} (${plan.what}).` : skipped(plan))
      if (plan.there === undefined) done.push(plan.name)
    } else if (flags.dryRun) lines.push(told)
    else {
      tell({path: plan.name, message: told})
      broken = true
    }
  }
  lines.push(nextSteps(found, ci, flags, done, foldersOf(found), program))
  await print(`${lines.join('\n\n')}\n`)
  return broken ? EXIT.broken : EXIT.fine
}

/** What was found, in a few words. */
function seen({root, letters, isRepository}: Found, {cwd}: Program): string {
  const where = cwd === root ? 'deze map' : shownFrom(cwd, root)
  const what =
    letters.count === 0
      ? `In ${where} zijn geen brieven gevonden.`
      : `In ${where}: ${count(letters.count, 'brief')} gevonden.`
  const git = isRepository ? '' : ' Dit is geen repository van git.'
  return wrap(safeText(what + git), columns(), '')
}

async function plansFor(found: Found, ci: (typeof CI)[number], {cwd}: Program): Promise<Plan[]> {
  const [{configTemplate}, templates] = await Promise.all([
    import('../setup/config-template.ts'),
    import('../setup/ci-templates.ts'),
  ])
  const {githubWorkflow, gitlabJob, GITLAB_INCLUDE, preCommitConfig, preCommitRepo} = templates
  const [name] = found.configs
  const above = findConfig(cwd)
  const known = name ?? (above === undefined ? undefined : shownFrom(found.root, above))
  const config: Plan = {
    name: 'briefwijzer.config.yml',
    what: 'de instellingen',
    text: configTemplate(found),
    ...(known !== undefined && {there: known}),
    instead: 'Dit zou erin staan. Neem over wat u nodig heeft:',
  }
  const plans = [config]
  const there = (name: string): {there?: string} =>
    fs.existsSync(path.join(found.root, name)) ? {there: name} : {}
  if (ci === 'github') {
    const name = '.github/workflows/briefwijzer.yml'
    const text = githubWorkflow(found)
    plans.push({name, what: 'de controle in GitHub', text, ...there(name), instead: 'Dit zou erin staan:'})
  }
  if (ci === 'gitlab') {
    const name = '.gitlab/briefwijzer.yml'
    const text = gitlabJob(found)
    plans.push({name, what: 'de controle in GitLab', text, ...there(name), instead: 'Dit zou erin staan:'})
    const main = '.gitlab-ci.yml'
    plans.push({
      name: main,
      what: 'hiermee draait GitLab die controle',
      text: GITLAB_INCLUDE,
      ...there(main),
      instead: 'Zet deze regels erin. Staat er al “include”? Dan alleen de tweede regel:',
    })
  }
  if (found.isRepository) {
    const name = '.pre-commit-config.yaml'
    plans.push(
      fs.existsSync(path.join(found.root, name))
        ? {
            name,
            what: 'de controle vóór een commit',
            text: preCommitRepo(found),
            there: name,
            instead: 'Zet deze regels onder “repos”:',
          }
        : {
            name,
            what: 'de controle vóór een commit',
            text: preCommitConfig(found),
            instead: '',
          },
    )
  }
  return plans
}

/** @returns what to show in place of writing, or what went wrong; nothing when it was written */
function write({name, what, text}: Plan, root: string, dry: boolean): string | undefined {
  if (dry) return `Zou geschreven worden: ${name} (${what}).\n\n${indented(text)}`
  const file = path.join(root, name)
  try {
    fs.mkdirSync(path.dirname(file), {recursive: true})
  } catch {
    return 'De map voor dit bestand kan niet gemaakt worden. Controleer de rechten.'
  }
  return replaceFile(file, undefined, Buffer.from(text))
}

const skipped = ({there, instead, text}: Plan): string =>
  `${wrap(safeText(`${there} bestaat al, en is niet veranderd. ${instead}`), columns(), '')}\n\n${indented(text)}`

const indented = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map(line => (line === '' ? '' : `    ${safeText(line)}`))
    .join('\n')

function nextSteps(
  {letters, root, isDependency}: Found,
  ci: (typeof CI)[number],
  {ci: chosen}: InitFlags,
  done: readonly string[],
  folders: string,
  {cwd, version}: Program,
): string {
  const here = root === cwd
  const pack = `briefwijzer-${version}.tgz`
  const steps = [
    ...(isDependency
      ? []
      : [
          `Zet briefwijzer ook in deze repository: de controles gebruiken het daar. Typ in de map van briefwijzer: npm pack. Zet ${pack} hier, en typ: npm install --save-dev ./${pack}`,
        ]),
    ...(done.includes('briefwijzer.config.yml')
      ? ['Open briefwijzer.config.yml. Haal # weg voor wat u wilt vastleggen, zoals de afzender.']
      : []),
    letters.count === 0
      ? 'Zet uw brieven in een map, en kijk ze na: briefwijzer brieven/'
      : `Kijk uw brieven na${here ? '' : `, vanuit ${root}`}: briefwijzer${folders === '.' ? '' : ` ${folders}`}`,
    'Zijn er veel meldingen? Bewaar ze in een nulmeting, dan ziet u alleen nieuwe: briefwijzer baseline create',
    ...(done.includes('.pre-commit-config.yaml')
      ? ['Zet de controle vóór een commit aan: pre-commit install']
      : []),
    ...(ci === 'none' && chosen === undefined
      ? ['Wilt u een controle in GitHub of GitLab? Kies er een: briefwijzer init --ci github']
      : []),
    ...(done.length > 0 ? ['Bekijk de nieuwe bestanden, en leg ze vast met git.'] : []),
  ]
  const numbered = steps.map((step, i) => wrap(`${i + 1}. ${safeText(step)}`, columns(), '  '))
  return `Wat u nu kunt doen:\n${numbered.join('\n')}`
}
