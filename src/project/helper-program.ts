import {type ChildProcess, type StdioOptions, spawn, spawnSync} from 'node:child_process'
import fs from 'node:fs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Where nobody listens. */
const NOWHERE = 'http://127.0.0.1:9'

interface Helper {
  /** The working folder. */
  readonly cwd: string
  /** Milliseconds that it may take. */
  readonly mostTime: number
  readonly stdio?: StdioOptions
  /** Clears up when this program is stopped in the middle. */
  readonly remove: () => void
}

/** Another program at work. */
interface Running {
  readonly child: ChildProcess
  /** Never rejects; "ended" too when the program can't be started or is killed. */
  readonly end: Promise<'ended' | 'too slow'>
  readonly kill: () => void
}

/** Starts another program, with a proxy that is not there; it and what it starts stop when this one does. */
export function startHelper(
  program: string,
  args: readonly string[],
  {cwd, mostTime, stdio = 'ignore', remove}: Helper,
): Running {
  // In a group of its own: the program may be a script that starts others.
  const detached = process.platform !== 'win32'
  const env = {...process.env, http_proxy: NOWHERE, https_proxy: NOWHERE, no_proxy: ''}
  const child = spawn(program, args, {cwd, env, detached, stdio, windowsHide: true})
  const end = new Promise<'ended' | 'too slow'>(resolve => {
    let how: 'ended' | 'too slow' = 'ended'
    const timer = setTimeout(() => {
      how = 'too slow'
      killAll(child)
    }, mostTime)
    const stop = (): void => {
      killAll(child)
      remove()
    }
    const stopped = (signal: NodeJS.Signals): void => {
      stop()
      settle('ended')
      // Who else listens decides what a signal means.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
    }
    const settle = (how: 'ended' | 'too slow'): void => {
      clearTimeout(timer)
      process.off('exit', stop)
      for (const signal of SIGNALS) process.off(signal, stopped)
      resolve(how)
    }
    process.on('exit', stop)
    for (const signal of SIGNALS) process.on(signal, stopped)
    child.on('error', () => settle('ended'))
    child.on('close', () => {
      // Of a program that was killed, others may be left.
      killAll(child)
      settle(how)
    })
  })
  return {child, end, kill: () => killAll(child)}
}

function killAll({pid}: ChildProcess): void {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], {stdio: 'ignore', windowsHide: true})
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // All of them are gone.
  }
}

/** Whether there is a file that can be run. */
export function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}
