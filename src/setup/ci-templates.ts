import {type Found, letterFolders} from './found.ts'

/** A name that a shell takes as one word. */
export const shellWord = (text: string): string =>
  /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`

/** The folders with letters, for a command line. */
export const foldersOf = (found: Found): string => letterFolders(found.letters).map(shellWord).join(' ')

/** How the program is started: as package.json has it, never a package of that name from elsewhere. */
const COMMAND = 'npx --no-install briefwijzer'

/** A workflow for GitHub: findings at the lines of a pull request, and in the list of code scanning. */
export const githubWorkflow = (
  found: Found,
): string => `# Kijkt de brieven na bij elke pull request. Gemaakt met: briefwijzer init
name: briefwijzer

on:
  pull_request:
  push:
    branches: [${JSON.stringify(found.branch)}]

permissions:
  contents: read
  security-events: write

jobs:
  brieven:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          # Om te zien wat er veranderd is, is de hele geschiedenis nodig.
          fetch-depth: 0
      - uses: actions/setup-node@v6
        with:
          node-version: 22
      - run: npm ci
      # Bij een pull request alleen wat daarin veranderd is; anders alles.
      - name: Brieven nakijken
        env:
          BASE: \${{ github.base_ref }}
        run: >-
          ${COMMAND} lint ${foldersOf(found)}
          --format github
          --format sarif=briefwijzer.sarif
          \${BASE:+--since "origin/$BASE"}
      # Een besloten repository zonder code scanning kan dit niet: dan telt alleen de stap hierboven.
      - name: Meldingen bewaren
        if: \${{ !cancelled() && hashFiles('briefwijzer.sarif') != '' }}
        continue-on-error: true
        uses: github/codeql-action/upload-sarif@v4
        with:
          sarif_file: briefwijzer.sarif
          category: briefwijzer
`

/** A job for GitLab: findings in the merge request. */
export const gitlabJob = (
  found: Found,
): string => `# Kijkt de brieven na bij elke merge request. Gemaakt met: briefwijzer init
briefwijzer:
  image: node:22
  variables:
    # Om te zien wat er veranderd is, is de hele geschiedenis nodig.
    GIT_DEPTH: "0"
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npm ci
    # Bij een merge request alleen wat daarin veranderd is; anders alles.
    - >-
      ${COMMAND} lint ${foldersOf(found)}
      --format pretty
      --format gitlab=briefwijzer.json
      \${CI_MERGE_REQUEST_DIFF_BASE_SHA:+--since "$CI_MERGE_REQUEST_DIFF_BASE_SHA"}
  artifacts:
    when: always
    reports:
      codequality: briefwijzer.json
`

/** What makes GitLab run the job. */
export const GITLAB_INCLUDE = `include:
  - local: .gitlab/briefwijzer.yml
`

/** A hook that looks at the letters that are about to be committed. */
export const preCommitRepo = (found: Found): string => `  - repo: local
    hooks:
      - id: briefwijzer
        name: briefwijzer
        language: system
        entry: ${COMMAND} lint ${foldersOf(found)} --staged
        pass_filenames: false
`
export const preCommitConfig = (found: Found): string =>
  `# Kijkt brieven na voordat u ze vastlegt. Gemaakt met: briefwijzer init
repos:
${preCommitRepo(found)}`
