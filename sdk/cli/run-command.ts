import { check } from './check';
import type { Command, ExitCode } from './command';
import { policy } from './policy';
import { verify } from './verify';

/** Every command by its name. */
const COMMANDS: Readonly<Record<string, Command>> = { verify, check, policy };

function help(print: (line: string) => void): void {
  print('Usage: npm exec dingtalk-consent COMMAND');
  for (const { usage, summary } of Object.values(COMMANDS)) print(`  ${usage.padEnd(16)}${summary}`);
}

/** Runs the command that the first argument names. What is left out of `warn` goes where the rest goes. */
export async function runCommand([name, ...args]: readonly string[], print: (line: string) => void, warn = print): Promise<ExitCode> {
  if (name === 'help' || name === '--help') {
    help(print);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command.run(args, print, warn);
  print(name === undefined ? 'Name a command.' : `There is no command "${name}".`);
  help(print);
  return 2;
}
