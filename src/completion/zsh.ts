import {quoted} from './bash.ts'
import {allCommands, type Completion, type CompletionCommand, type CompletionTree} from './command-tree.ts'

/** A text in a specification of `_arguments`: colons and brackets mean something there. */
const told = (text: string): string => text.replace(/[\\:[\]]/g, sign => `\\${sign}`)

/** What completes a value, as the last part of a specification. */
function action(completion: Completion): string {
  switch (completion.kind) {
    case 'nothing':
      return ' '
    case 'file':
      return '_files'
    case 'folder':
      return '_files -/'
    case 'version':
      return '_briefwijzer_versions'
    case 'words':
      return completion.many
        ? `_sequence compadd - ${completion.words.join(' ')}`
        : `(${completion.words.join(' ')})`
  }
}

/** Each name of an option is a specification of its own; an option may stand more than once. */
const optionSpecs = ({options}: CompletionCommand): string[] =>
  options.flatMap(({names, description, value}) =>
    names.map(name => {
      const separator = value && name.startsWith('--') ? '=' : ''
      const behind = value ? `:waarde:${action(value)}` : ''
      return quoted(`*${name}${separator}[${told(description)}]${behind}`)
    }),
  )

const functionName = ({path}: Pick<CompletionCommand, 'path'>): string =>
  `_briefwijzer_in_${path.replaceAll(/[^a-z]/g, '_')}`

const call = (command: CompletionCommand): string =>
  `  _arguments -s -S ${[
    ...optionSpecs(command),
    ...(command.argument.kind === 'nothing'
      ? []
      : [quoted(`*:${command.argument.kind === 'file' ? 'bestand' : 'naam'}:${action(command.argument)}`)]),
  ].join(' \\\n    ')}`

/** The names of commands, each with what it does. */
const described = (commands: readonly CompletionCommand[]): string =>
  commands.map(({name, description}) => quoted(`${name}:${description.replaceAll(':', '\\:')}`)).join(' ')

function commandFunction(command: CompletionCommand): string {
  if (command.commands.length === 0) return `${functionName(command)}() {\n${call(command)}\n}`
  const branches = command.commands.map(
    inside => `      ${inside.name}) shift words; ((CURRENT--)); ${functionName(inside)}; return ;;`,
  )
  return `${functionName(command)}() {
  if ((CURRENT > 2)); then
    case $words[2] in
${branches.join('\n')}
    esac
  elif [[ $words[2] != -* ]]; then
    local -a commandos=(${described(command.commands)})
    _describe -t commands commando commandos
    return
  fi
${call(command)}
}`
}

/** A script that makes Zsh complete the program's command line. */
export function zshCompletion({root, main}: CompletionTree): string {
  const inside = allCommands(root).filter(({path}) => path !== '')
  const branches = root.commands.map(
    command => `      ${command.name}) shift words; ((CURRENT--)); ${functionName(command)}; return ;;`,
  )
  return `#compdef briefwijzer
# Laat Zsh opdrachten van briefwijzer afmaken met Tab. Gemaakt met: briefwijzer completion zsh

_briefwijzer_versions() {
  local -a versions=(\${(f)"$(git for-each-ref --format='%(refname:short)' 2>/dev/null)"})
  compadd -a versions
}

${inside.map(commandFunction).join('\n\n')}

_briefwijzer() {
  if ((CURRENT > 2)); then
    case $words[2] in
${branches.join('\n')}
    esac
  elif [[ $words[2] != -* ]]; then
    local -a commandos=(${described(root.commands)})
    _describe -t commands commando commandos
    _files
    return
  fi
  ${functionName(main)}
}

# Zsh leest dit als functie uit een map van fpath, of met “source”.
if [[ $funcstack[1] == _briefwijzer ]]; then
  _briefwijzer "$@"
else
  compdef _briefwijzer briefwijzer
fi
`
}
