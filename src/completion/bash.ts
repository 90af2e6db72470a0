import {allCommands, type Completion, type CompletionCommand, type CompletionTree} from './command-tree.ts'

/** Between single quotes nothing means anything to a shell but the quote itself. */
export const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** What is to be called for a kind of completion. */
function offer(completion: Completion): string {
  switch (completion.kind) {
    case 'nothing':
      return ':'
    case 'file':
      return '_briefwijzer_add -f'
    case 'folder':
      return '_briefwijzer_add -d'
    case 'version':
      return `_briefwijzer_add -W "$(git for-each-ref --format='%(refname:short)' 2>/dev/null)"`
    case 'words':
      return `${completion.many ? '_briefwijzer_list' : '_briefwijzer_add -W'} ${quoted(completion.words.join(' '))}`
  }
}

/** The options of a command that take a value, as branches of a case over the word before. */
const valueBranches = ({options}: CompletionCommand): string[] =>
  options.flatMap(({names, value}) =>
    value ? [`        ${names.join('|')}) ${offer(value)}; return ;;`] : [],
  )

function commandBranch(command: CompletionCommand): string {
  const options = command.options.flatMap(({names}) => names)
  const values = valueBranches(command)
  const commands = command.commands.map(({name}) => name)
  return [
    `    ${quoted(command.path)})`,
    ...(values.length > 0 ? ['      case $before in', ...values, '      esac'] : []),
    `      if [[ $current == -* ]]; then _briefwijzer_add -W ${quoted(options.join(' '))}; return; fi`,
    ...(commands.length > 0 ? [`      _briefwijzer_add -W ${quoted(commands.join(' '))}`] : []),
    `      ${offer(command.argument)} ;;`,
  ].join('\n')
}

/** A script that makes Bash (3.2 and later) complete the program's command line. */
export function bashCompletion({root, main}: CompletionTree): string {
  const inside = allCommands(root).filter(({path}) => path !== '')
  const starts = [...root.commands.map(({name}) => name), ...root.options.flatMap(({names}) => names)]
  return `# Laat Bash opdrachten van briefwijzer afmaken met Tab. Gemaakt met: briefwijzer completion bash

_briefwijzer_add() {
  local word
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$@" -- "$current")
}

# Woorden met komma's ertussen: alleen het laatste wordt afgemaakt.
_briefwijzer_list() {
  local done='' word
  if [[ $current == *,* ]]; then done=\${current%,*},; fi
  while IFS= read -r word; do COMPREPLY+=("$done$word"); done < <(compgen -W "$1" -- "\${current##*,}")
}

_briefwijzer() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  # Bash ziet “--format=json” als drie woorden.
  if [[ $current == '=' ]]; then
    current=''
  elif [[ $before == '=' ]] && ((COMP_CWORD > 2)); then
    before=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  # Wat nog getypt wordt, is geen commando.
  local command=${main.path} name
  for name in ${inside.map(({path}) => quoted(path)).join(' ')}; do
    if [[ $name == "\${COMP_WORDS[1]:-}" ]] && ((COMP_CWORD > 1)); then command=$name; fi
    if [[ $name == "\${COMP_WORDS[1]:-} \${COMP_WORDS[2]:-}" ]] && ((COMP_CWORD > 2)); then command=$name; fi
  done
  if ((COMP_CWORD == 1)); then _briefwijzer_add -W ${quoted(starts.join(' '))}; fi
  case $command in
${inside.map(commandBranch).join('\n')}
  esac
}

complete -o filenames -F _briefwijzer briefwijzer
`
}
