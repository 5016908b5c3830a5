import { Component, type JSX, type TargetedEvent } from 'preact';
import type { AllTexts } from './preferences-props';
import type { PartProps } from './rights/part-props';
import type { RightsTexts } from './texts/rights-texts';
import type { RuleTexts } from './texts/texts';

type Name = keyof RuleTexts['parts'];
type Show = (props: PartProps) => JSX.Element;

interface DisclosuresProps extends Omit<PartProps, 'texts'> {
  readonly texts: AllTexts & RuleTexts;
}

interface State {
  /** What shows it, once that is loaded. */
  readonly show?: Show;
  readonly texts?: RightsTexts;
  readonly hasFailed?: boolean;
}

/** None of it is there before somebody opens it. */
const PARTS: Readonly<Record<Name, () => Promise<Show>>> = {
  explainer: () => import('./rights/Explainer').then(({ Explainer }) => (props) => <Explainer {...props} />),
  quotes: () => import('./rights/Quotes').then(({ Quotes }) => (props) => <Quotes {...props} />),
  rights: () => import('./rights/YourRights').then(({ YourRights }) => (props) => <YourRights {...props} />),
  history: () => import('./rights/PastChoices').then(({ PastChoices }) => (props) => <PastChoices {...props} />),
};

/** One part, loaded when it is first opened; opened again where that failed. */
class Disclosure extends Component<DisclosuresProps & { readonly name: Name }, State> {
  override state: State = {};

  private readonly load = async ({ currentTarget }: TargetedEvent<HTMLDetailsElement>): Promise<void> => {
    if (!currentTarget.open || this.state.show) return;
    const { name, context } = this.props;
    const root = currentTarget.getRootNode() as ShadowRoot;
    this.setState({ hasFailed: false });
    try {
      const [show, texts] = await Promise.all([PARTS[name](), import('./rights/prepare-part').then(({ preparePart }) => preparePart(root, context.declaration))]);
      this.setState({ show, texts });
    } catch {
      this.setState({ hasFailed: true });
    }
  };

  override render({ name, texts, ...props }: DisclosuresProps & { readonly name: Name }, { show, texts: more, hasFailed }: State): JSX.Element {
    return (
      <details class="part" onToggle={(event) => void this.load(event)}>
        <summary>{texts.parts[name]}</summary>
        {hasFailed && <p role="alert">{texts.notLoaded}</p>}
        {show && more && show({ ...props, texts: { ...texts, ...more } })}
      </details>
    );
  }
}

/** What few visitors open: what the techniques are, the policy's own words, the visitor's rights and past choices. */
export function Disclosures(props: DisclosuresProps): JSX.Element {
  const names: readonly Name[] = ['explainer', ...(props.context.declaration.rights?.quotes?.length ? (['quotes'] as const) : []), 'rights', 'history'];
  return (
    <>
      <h3>{props.texts.partsTitle}</h3>
      {names.map((name) => (
        <Disclosure {...props} key={name} name={name} />
      ))}
    </>
  );
}
