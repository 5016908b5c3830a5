import type { JSX } from 'preact';
import type { VisitorCalls } from '../../protocol';
import { fillText } from '../fill-text';
import { Acting } from './Acting';
import { callLater } from './call-later';
import { fileName } from './file-name';
import type { PartProps } from './part-props';
import { saveFile } from './save-file';

type Exported = Awaited<ReturnType<VisitorCalls['export']>>;

const asJson = (all: Exported): string => saveFile(fileName('consent', 'json'), JSON.stringify(all, null, 2), 'application/json');

async function asZip({ history, chain, ...rest }: Exported): Promise<string> {
  const { zipFiles } = await import('./zip-files');
  return saveFile(fileName('consent', 'zip'), zipFiles({ ...rest, history: { history, chain } }), 'application/zip');
}

/** Access and portability: all that this host knows, as a file for the visitor. */
export function Access({ context, texts }: PartProps): JSX.Element {
  const saved = (save: (all: Exported) => string | Promise<string>) => async (): Promise<string[]> => [
    fillText(texts.downloaded, { name: await save(await callLater(context, 'export')) }),
  ];
  return (
    <>
      <h4>{texts.access}</h4>
      <p>{texts.accessAbout}</p>
      <Acting failed={texts.notChanged}>
        {(act) => (
          <>
            <button onClick={() => act(saved(asJson))}>{texts.json}</button> <button onClick={() => act(saved(asZip))}>{texts.zip}</button>
          </>
        )}
      </Acting>
    </>
  );
}
