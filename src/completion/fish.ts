import {allCommands, type Completion, type CompletionCommand, type CompletionTree} from './command-tree.ts'

/** Between single quotes Fish knows two escapes. */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, sign => `\\${sign}`)}'`

/** The flags of `complete` for what stands in a place. */
function offer(completion: Completion): string {
  switch (completion.kind) {
    case 'nothing':
      return '-x'
    case 'file':
      return '-r -F'
    case 'folder':
      return "-x -a '(__fish_complete_directories)'"
    case 'version':
      return `-x -a '(git for-each-ref --format="%(refname:short)" 2>/dev/null)'`
    case 'words':
      return completion.many
        ? `-x -a ${quoted(`(__fish_complete_list , 'string split " " "${completion.words.join(' ')}"')`)}`
        : `-x -a ${quoted(completion.words.join(' '))}`
  }
}

const LINE = 'complete -c briefwijzer'

const condition = (path: string): string => `-n ${quoted(`__briefwijzer_in '${path}'`)}`

function optionLines({options}: CompletionCommand, where: string): string[] {
  return options.map(({names, description, value}) => {
    const flags = names.map(name => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
    return [LINE, where, ...flags, ...(value ? [offer(value)] : []), `-d ${quoted(description)}`].join(' ')
  })
}

function commandLines(command: CompletionCommand): string[] {
  const where = condition(command.path)
  const {argument} = command
  return [
    ...command.commands.map(
      ({name, description}) =>
        `${LINE} ${where} ${argument.kind === 'file' ? '' : '-f '}-a ${quoted(name)} -d ${quoted(description)}`,
    ),
    ...(argument.kind === 'file'
      ? []
      : argument.kind === 'nothing'
        ? [`${LINE} ${where} -f`]
        : [`${LINE} ${where} ${offer(argument).replace('-x', '-f')}`]),
    ...optionLines(command, where),
  ]
}

/** A script that makes Fish complete the program's command line. */
export function fishCompletion({root, main}: CompletionTree): string {
  const inside = allCommands(root).filter(({path}) => path !== '')
  const nested = inside.filter(({commands}) => commands.length > 0)
  return `# Laat Fish opdrachten van briefwijzer afmaken met Tab. Gemaakt met: briefwijzer completion fish

# Het commando dat al getypt is; zonder commando is dat ${main.name}.
function __briefwijzer_command
    set -l typed (commandline -opc)
    set -e typed[1]
    if test (count $typed) -eq 0
        echo ''
        return
    end
    switch "$typed[1]"
${nested
  .map(
    ({path, commands}) => `        case ${path}
            if test (count $typed) -gt 1; and contains -- "$typed[2]" ${commands.map(({name}) => name).join(' ')}
                echo "$typed[1] $typed[2]"
            else
                echo ${path}
            end`,
  )
  .join('\n')}
        case ${root.commands
          .filter(({commands}) => commands.length === 0)
          .map(({name}) => name)
          .join(' ')}
            echo $typed[1]
        case '*'
            echo ${main.path}
    end
end

function __briefwijzer_in
    test (__briefwijzer_command) = "$argv[1]"
end

${[{...main, path: '', commands: root.commands}, ...inside].flatMap(commandLines).join('\n')}
`
}
