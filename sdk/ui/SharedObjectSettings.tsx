import { Component, type JSX } from 'preact';
import { OBJECT_ACCESS, QUOTA_STEPS, type ObjectControl, type ObjectSettings } from '../protocol';
import { countText } from './count-text';
import { fillText } from './fill-text';
import { sizeText } from './size-text';
import { Switch } from './Switch';
import type { ObjectTexts } from './texts/texts';

export interface SharedObjectSettingsProps {
  readonly objects: ObjectControl;
  readonly texts: ObjectTexts;
  readonly language: string;
  /** Told when a setting has been changed, and what that removes is gone. */
  readonly changed: () => void;
}

interface SelectProps<T> {
  readonly id: string;
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, name: string])[];
  /** Why it is locked, where it is. */
  readonly locked: string | undefined;
  readonly onSelect: (value: T) => void;
}

function Select<T>({ id, label, value, options, locked, onSelect }: SelectProps<T>): JSX.Element {
  return (
    <div class="row">
      <label for={id}>{label}</label>
      {locked && <span class="soft">{locked}</span>}
      <select id={id} disabled={!!locked} onChange={({ currentTarget }) => onSelect(options[currentTarget.selectedIndex]![0])}>
        {options.map(([option, name]) => (
          <option selected={option === value}>{name}</option>
        ))}
      </select>
    </div>
  );
}

interface State {
  /** What would remove something, and so waits for a second word. */
  readonly waits: Partial<ObjectSettings> | null;
}

/** What the visitor of a page with shared objects sets for them: as Flash Player's own settings were, on top of consent. */
export class SharedObjectSettings extends Component<SharedObjectSettingsProps, State> {
  override state: State = { waits: null };

  private readonly used = (): number => this.props.objects.list().reduce((sum, { size }) => sum + size, 0);

  private readonly apply = (to: Partial<ObjectSettings>): void => {
    this.setState({ waits: null });
    void this.props.objects.settings.change(to).then(() => {
      this.forceUpdate();
      this.props.changed();
    });
  };

  private readonly select = (to: Partial<ObjectSettings>): void => {
    const { access, quota } = { ...this.props.objects.settings.current(), ...to };
    const removes = this.used() > 0 && (access === 'block' || quota < this.used());
    if (removes) this.setState({ waits: to });
    else this.apply(to);
  };

  private confirmation(waits: Partial<ObjectSettings>): JSX.Element {
    const { objects, texts, language } = this.props;
    return (
      <div role="alert">
        <p>{countText(texts.removes, objects.list().length, language)}</p>
        <button onClick={() => this.apply(waits)}>{texts.remove}</button> <button onClick={() => this.setState({ waits: null })}>{texts.keep}</button>
      </div>
    );
  }

  override render({ objects, texts, language }: SharedObjectSettingsProps, { waits }: State): JSX.Element {
    const { settings } = objects;
    const { access, quota, allowsThirdParty } = { ...settings.current(), ...waits };
    const locked = (name: keyof ObjectSettings): string | undefined => (name in settings.fixed ? texts.fixed : undefined);
    const size = (bytes: number): string => sizeText(bytes, language, texts.unlimited);
    return (
      <>
        <h3>{texts.title}</h3>
        <section>
          <p>{texts.about}</p>
          <p class="soft">{fillText(countText(texts.stored, objects.list().length, language), { size: size(this.used()) })}</p>
          <Select id="object-access" label={texts.access} value={access} options={OBJECT_ACCESS.map((one) => [one, texts.accesses[one]])} locked={locked('access')} onSelect={(to) => this.select({ access: to })} />
          <Select id="object-quota" label={texts.quota} value={quota} options={QUOTA_STEPS.map((one) => [one, size(one)])} locked={locked('quota')} onSelect={(to) => this.select({ quota: to })} />
          {waits && this.confirmation(waits)}
          <Switch id="object-third-party" name={texts.thirdParty} on={allowsThirdParty} waits={!!locked('allowsThirdParty')} onSwitch={(on) => this.apply({ allowsThirdParty: on })} />
          <p id="object-third-party-about" class="soft">
            {texts.thirdPartyAbout}
          </p>
        </section>
      </>
    );
  }
}
