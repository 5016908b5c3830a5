import type { JSX } from 'preact';
import { addMonths } from '../../lib/add-months';
import type { Rights, RightsPath } from '../../protocol';
import { fillText } from '../fill-text';
import { directionOfQuote } from './direction-of-quote';
import type { PartProps } from './part-props';

interface SaysProps extends PartProps {
  readonly rights: Rights;
}

/** By when the policy says that an answer comes, counted from a request that arrives today. It is the policy's word and nobody else's. */
function AnswerTime({ context, texts, months, extensionMonths = 0 }: PartProps & { readonly months: number; readonly extensionMonths?: number | undefined }): JSX.Element {
  const unit = new Intl.NumberFormat(context.language, { style: 'unit', unit: 'month', unitDisplay: 'long' });
  const date = new Intl.DateTimeFormat(context.language, { dateStyle: 'long', timeZone: 'UTC' });
  const inMonths = (count: number): string => date.format(addMonths(Date.now(), count));
  return (
    <p>
      {fillText(texts.answerTime, { months: unit.format(months), date: inMonths(months), extension: unit.format(extensionMonths), extended: inMonths(months + extensionMonths) })}
    </p>
  );
}

/** What the policy says of how requests are dealt with; nothing where it is not configured. */
export function PolicySays({ rights, ...props }: SaysProps): JSX.Element | null {
  const { months, extensionMonths, terms = [] } = rights;
  const { texts } = props;
  if (!(months && extensionMonths) && !terms.length) return null;
  return (
    <>
      <h4>{texts.policySays}</h4>
      {months && extensionMonths && <AnswerTime {...props} months={months} extensionMonths={extensionMonths} />}
      {terms.map((term) => (
        <p>{texts.conditions[term]}</p>
      ))}
    </>
  );
}

function Path({ texts, path: { right, path, language = 'en', translated } }: PartProps & { readonly path: RightsPath }): JSX.Element {
  return (
    <>
      <dt>{texts.asks[right]}</dt>
      <dd>
        <q lang={language} dir={directionOfQuote(language)}>
          {path}
        </q>
        {translated && <p class="soft">{fillText(texts.pathTranslated, { text: translated })}</p>}
      </dd>
    </>
  );
}

/** Where rights are exercised in the site's own account: in the policy's words. */
export function Paths({ rights, ...props }: SaysProps): JSX.Element | null {
  const { paths = [], url, guardianUrl } = rights;
  const { texts } = props;
  if (!paths.length && !url && !guardianUrl) return null;
  return (
    <>
      <h4>{texts.paths}</h4>
      {paths.length > 0 && <p>{texts.pathsAbout}</p>}
      <dl>
        {paths.map((path) => (
          <Path {...props} path={path} />
        ))}
      </dl>
      {url && <a class="way" href={url}>{texts.page}</a>} {guardianUrl && <a class="way" href={guardianUrl}>{texts.guardian}</a>}
    </>
  );
}
