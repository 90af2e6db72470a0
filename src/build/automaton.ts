/** One state of a minimal automaton: its outgoing edges in order of letter, and the class of the word that ends here. */
export interface State {
  readonly letters: string[]
  readonly targets: State[]
  /** -1 when no word ends here. */
  class: number
  id: number
}

function newState(): State {
  return {letters: [], targets: [], class: -1, id: 0}
}

/**
 * The smallest automaton that accepts exactly `words` (sorted by code unit, no doubles) and gives each its class.
 * Built in one pass over the sorted words, after Daciuk, Mihov, Watson and Watson,
 * "Incremental construction of minimal acyclic finite-state automata" (2000).
 */
export function minimalAutomaton(words: readonly string[], classes: readonly number[]): State {
  const register = new Map<string, State>()
  const root = newState()
  const path: State[] = [root]
  let ids = 1
  let previous = ''

  const key = (state: State): string => {
    let text = String(state.class)
    for (let i = 0; i < state.letters.length; i++) text += `${state.letters[i]}${state.targets[i]!.id}`
    return text
  }
  /** The states below `depth` can no longer change: replaces each by an equal one that is there already. */
  const freeze = (depth: number) => {
    while (path.length - 1 > depth) {
      const state = path.pop()!
      const text = key(state)
      let same = register.get(text)
      if (same === undefined) {
        state.id = ids++
        register.set(text, state)
        same = state
      }
      const parent = path[path.length - 1]!
      parent.targets[parent.targets.length - 1] = same
    }
  }

  words.forEach((word, index) => {
    let shared = 0
    while (shared < previous.length && shared < word.length && previous[shared] === word[shared]) shared++
    freeze(shared)
    for (let i = shared; i < word.length; i++) {
      const state = newState()
      const parent = path[path.length - 1]!
      parent.letters.push(word[i]!)
      parent.targets.push(state)
      path.push(state)
    }
    path[path.length - 1]!.class = classes[index]!
    previous = word
  })
  freeze(0)
  return root
}
