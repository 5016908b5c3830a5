import type { ComponentChildren, JSX } from 'preact';
import { allowsAdvertising } from './allows-advertising';
import { choicesOf } from './draft';
import { fillText } from './fill-text';
import type { PreferencesProps } from './preferences-props';
import { PurposeSection } from './PurposeSection';
import { VendorList } from './VendorList';

function Contact({ context, texts }: PreferencesProps): JSX.Element {
  const { contact } = context.declaration.site.controller;
  const id = context.record()?.id;
  const [before, after] = texts.contact.split('{contact}');
  const subject = id ? `?subject=${encodeURIComponent(fillText(texts.mailSubject, { id }))}` : '';
  return (
    <p>
      {before}
      {contact.includes('@') ? <a href={`mailto:${contact}${subject}`}>{contact}</a> : contact}
      {after}
    </p>
  );
}

function Introduction(props: PreferencesProps): JSX.Element {
  const { context, texts, rules } = props;
  const { site } = context.declaration;
  const time = context.record()?.time;
  const dates = new Intl.DateTimeFormat(context.language, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <>
      <p>{texts.dialogIntro}</p>
      <p>
        {fillText(texts.controller, { controller: site.controller.name })} <a href={site.policyUrl}>{texts.policy}</a>
      </p>
      <Contact {...props} />
      {context.gpc && <p>{allowsAdvertising(context) ? texts.gpcOutranked : (rules?.honoured ?? texts.gpc)}</p>}
      {time !== undefined && <p class="soft">{fillText(texts.lastChoice, { time: dates.format(time) })}</p>}
    </>
  );
}

/** What became of the last choice; the live region is there before it has anything to say. */
function Status({ context, said }: PreferencesProps): JSX.Element {
  return (
    <div class={said.lines.length ? 'status' : ''}>
      <div role="status">
        {said.lines.map((line) => (
          <p>{line}</p>
        ))}
      </div>
      {said.reload && <button onClick={() => context.reload()}>{said.reload}</button>}
    </div>
  );
}

function Actions({ context, texts, draft, choose, withdraw }: PreferencesProps): JSX.Element {
  return (
    <div class="bottom">
      <button part="button" onClick={(event) => choose(choicesOf(draft, context.declaration), event)}>{texts.saveChoices}</button>
      <button part="button" onClick={(event) => choose('accept-all', event)}>{texts.acceptAll}</button>
      <button part="button" onClick={(event) => choose('reject-all', event)}>{texts.rejectAll}</button>
      {context.record() && <button part="button" onClick={withdraw}>{texts.withdraw}</button>}
    </div>
  );
}

function Choices(props: PreferencesProps): JSX.Element {
  const { context, texts } = props;
  return (
    <>
      <h3>{texts.purposesTitle}</h3>
      {context.declaration.purposes.map((purpose, index) => (
        <PurposeSection {...props} purpose={purpose} index={index} />
      ))}
      {props.rules?.notes(props)}
      <VendorList {...props} />
      {props.rules?.more(props)}
    </>
  );
}

/** Stands where the visitor's rule, the disclosures and the rights could not be loaded; tries again as it is opened. */
function NotLoaded({ texts, retry }: PreferencesProps): JSX.Element {
  return (
    <details open>
      <summary onClick={({ currentTarget }) => (currentTarget.parentElement as HTMLDetailsElement).open || retry()}>{texts.partsTitle}</summary>
      <p role="alert">{texts.notLoaded}</p>
    </details>
  );
}

/** Around it all: a dialog over the page, or a region of it. */
function Frame({ context, close, children }: Pick<PreferencesProps, 'context' | 'close'> & { readonly children: ComponentChildren }): JSX.Element {
  if (!close) return <div part="preferences" role="region" aria-labelledby="title">{children}</div>;
  return <dialog part="preferences" aria-labelledby="title" onClose={() => context.close()}>{children}</dialog>;
}

/** The second layer. Closing it, by button or Escape, saves nothing and consents to nothing. */
export function PreferenceCentre(props: PreferencesProps): JSX.Element {
  const { context, texts, close } = props;
  const decidesElsewhere = context.visitor().audience === 'dingding';
  return (
    <Frame context={context} close={close}>
      <div class="top">
        <h2 id="title" tabIndex={-1}>{texts.dialogTitle}</h2>
        {close && (
          <button class="close" aria-label={texts.close} onClick={close}>
            <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
      <div class="content">
        {!decidesElsewhere && <Introduction {...props} />}
        {decidesElsewhere ? props.rules?.notes(props) : <Choices {...props} />}
        {!props.rules && <NotLoaded {...props} />}
        {props.showObjects?.(props.look)}
        <Status {...props} />
      </div>
      {!decidesElsewhere && <Actions {...props} />}
    </Frame>
  );
}
