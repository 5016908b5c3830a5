import { runCommand } from './run-command';

/* The exit code is set and not forced: what is still being written to a pipe comes through. */
void runCommand(process.argv.slice(2), (line) => console.log(line), (line) => console.error(line)).then((code) => (process.exitCode = code));
