import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Declaration } from '../protocol';
import { findingLine } from './check';
import { checkConfig } from './check-config';
import type { Command } from './command';
import { POLICY_FORMATS, type Written } from './policy-formats';
import { readTcfPurposes } from './read-tcf-purposes';

const HELP = `Usage: dingtalk-consent policy FILE [--format NAME] [--language TAG] [--out FILE]

Writes the cookie policy of a configuration: a JSON file, or an HTML page that holds
<script type="application/json" id="dingtalk-consent-config">.

  --format NAME      html (if left out), markdown, json; device-storage (IAB TCF deviceStorage.json),
                     external-transmission (Japan's table of recipients, as HTML)
  --language TAG     language of the texts; else the configuration's, else English
  --out FILE         writes it there instead of printing it
  --stylesheet URL   html, external-transmission: a style sheet that the page links
  --vendor ID        device-storage: this vendor's entries alone
  --tcf PURPOSE=1,7  device-storage: the framework's numbers of a purpose; again for each purpose
  --help             prints this

Ends with 0, with 1 where the configuration is wrong, with 2 where it can't be read.`;

const text = { type: 'string' } as const;
const OPTIONS = { format: text, language: text, out: text, stylesheet: text, vendor: text, tcf: { type: 'string', multiple: true }, help: { type: 'boolean' } } as const;

const read = (args: readonly string[]) => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
type Values = ReturnType<typeof read>['values'];

function writePolicy(declaration: Declaration, { format: name = 'html', language, stylesheet, vendor, tcf = [] }: Values): Written {
  const format = Object.hasOwn(POLICY_FORMATS, name) ? POLICY_FORMATS[name] : undefined;
  if (!format) throw new TypeError(`There is no format "${name}": write one of ${Object.keys(POLICY_FORMATS).join(', ')}.`);
  const vendors = declaration.vendors.map(({ id }) => id);
  if (vendor !== undefined && !vendors.includes(vendor)) throw new TypeError(`There is no vendor "${vendor}": write one of ${vendors.join(', ')}.`);
  return format(declaration, { language: language ?? declaration.language ?? 'en', stylesheet, vendor, tcf: readTcfPurposes(tcf, declaration.purposes.map(({ id }) => id)) });
}

/** `policy FILE`: 0 it is written, 1 the configuration is wrong, 2 a file or an option could not be read. */
export const policy: Command = {
  usage: 'policy FILE',
  summary: 'writes the cookie policy of a configuration as HTML, Markdown or JSON',
  async run(args, print, warn) {
    try {
      const { values, positionals } = read(args);
      if (values.help) {
        print(HELP);
        return 0;
      }
      const [file] = positionals;
      if (file === undefined || positionals.length > 1) throw new TypeError('Write one file: policy FILE');
      const { declaration, findings } = checkConfig((await readFile(file, 'utf8')).replace(/^\ufeff/, ''));
      if (!declaration) {
        for (const finding of findings) warn(findingLine({ file, ...finding }));
        return 1;
      }
      const { text: written, warnings } = writePolicy(declaration, values);
      for (const warning of warnings) warn(`warning: ${warning}`);
      if (values.out === undefined) print(written.trimEnd());
      else await writeFile(values.out, written);
      return 0;
    } catch (error) {
      warn((error as Error).message);
      return 2;
    }
  },
};
