import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkConfig } from './check-config';
import type { Command, ExitCode } from './command';
import type { Finding } from './finding';

const HELP = `Usage: dingtalk-consent check FILE... [--strict] [--json]

Checks configurations before a page does: JSON files, or HTML pages that hold
<script type="application/json" id="dingtalk-consent-config">.

  --strict  warnings fail, too
  --json    prints one JSON object instead of lines
  --help    prints this

Ends with 0 where all is well, 1 where something is wrong, 2 where it can't be told.`;

const OPTIONS = { strict: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;

interface InFile extends Finding {
  readonly file: string;
}

/** As compilers write it, so that editors find the place. */
export const findingLine = ({ file, line, column, severity, message, write }: InFile): string =>
  `${file}:${line}:${column}: ${severity === 'warning' ? 'warning: ' : ''}${message}; write ${write} instead`.replace(/\s*[\r\n]+\s*/g, ' ');

async function findingsIn(file: string): Promise<readonly InFile[]> {
  const text = (await readFile(file, 'utf8')).replace(/^\ufeff/, '');
  return checkConfig(text).findings.map((finding) => ({ file, ...finding }));
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

function report(findings: readonly InFile[], options: { readonly strict: boolean | undefined; readonly json: boolean | undefined }, print: (line: string) => void): ExitCode {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  if (options.json) print(JSON.stringify({ errors, warnings, findings }, null, 2));
  else for (const line of [...findings.map(findingLine), `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`]) print(line);
  return errors || (options.strict && warnings) ? 1 : 0;
}

/** `check FILE...`: 0 all is well, 1 something is wrong, 2 a file or an option could not be read. */
export const check: Command = {
  usage: 'check FILE...',
  summary: 'says what is wrong with configurations, with file, line and column',
  async run(args, print) {
    try {
      const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
      if (values.help) {
        print(HELP);
        return 0;
      }
      if (!positionals.length) throw new TypeError('Write at least one file: check FILE...');
      const findings = (await Promise.all(positionals.map(findingsIn))).flat();
      return report(findings, { strict: values.strict, json: values.json }, print);
    } catch (error) {
      print((error as Error).message);
      return 2;
    }
  },
};
