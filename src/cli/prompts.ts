import {isCancel, type Option, select, settings, text} from '@clack/prompts'
import {Interrupted} from './exit-codes.ts'

// Escape would stop everything, without a word; the list has a way to stop.
settings.aliases.delete('escape')

/** Lets the user choose with arrow keys and Enter. */
export async function choose<Value extends string>(
  message: string,
  options: readonly {readonly value: Value; readonly label: string}[],
): Promise<Value> {
  const answer = await select<Value>({
    message,
    options: options.map(option => ({...option})) as Option<Value>[],
    showInstructions: false,
    withGuide: false,
  })
  if (isCancel(answer)) throw new Interrupted()
  return answer
}

/**
 * Asks for one line; an empty one when the user has nothing to say.
 *
 * @param problem one line about what is wrong with the answer, or nothing
 */
export async function ask(message: string, problem: (answer: string) => string | undefined): Promise<string> {
  const answer = await text({
    message,
    validate: value => problem(value?.trim() ?? ''),
    withGuide: false,
  })
  if (isCancel(answer)) throw new Interrupted()
  return (answer ?? '').trim()
}

/** Shows the cursor again, should a prompt have hidden it. */
export const SHOW_CURSOR = '\u001B[?25h'
