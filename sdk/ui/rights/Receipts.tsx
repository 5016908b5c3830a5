import type { JSX } from 'preact';
import { fillText } from '../fill-text';
import { Acting } from './Acting';
import { callLater } from './call-later';
import { fileName } from './file-name';
import type { PartProps } from './part-props';
import { saveFile } from './save-file';

const FORMATS = [['dpv', 'jsonld', 'application/ld+json'], ['kantara', 'json', 'application/json']] as const;

/** The present choice as a document for the visitor, made here. */
export function Receipts({ context, texts }: PartProps): JSX.Element {
  const saved = ([format, ending, type]: (typeof FORMATS)[number]) => async (): Promise<string[]> => {
    const receipt = await callLater(context, 'receipt', format);
    if (!receipt) return [texts.nothing];
    return [fillText(texts.downloaded, { name: saveFile(fileName(`receipt-${format}`, ending), JSON.stringify(receipt, null, 2), type) })];
  };
  return (
    <>
      <h4>{texts.receipt}</h4>
      <Acting failed={texts.notChanged}>
        {(act) => (
          <>
            {FORMATS.map((format) => (
              <>
                <button onClick={() => act(saved(format))}>{texts[format[0]]}</button>{' '}
              </>
            ))}
          </>
        )}
      </Acting>
    </>
  );
}
