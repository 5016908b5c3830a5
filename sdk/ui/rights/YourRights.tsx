import { Component, type JSX } from 'preact';
import type { Purpose, RightsRequest } from '../../protocol';
import { fillText } from '../fill-text';
import { purposeName } from '../purpose-name';
import { Access } from './Access';
import { Deletion } from './Deletion';
import { Letter } from './Letter';
import type { Asked } from './letter-text';
import { Objection } from './Objection';
import type { PartProps } from './part-props';
import { Paths, PolicySays } from './PolicySays';
import { rightsOf } from './rights-of';

function Complaint({ ruling, texts }: PartProps): JSX.Element {
  const authority = ruling?.rule.authority;
  return (
    <>
      <h4>{texts.complaint}</h4>
      {!authority && <p>{texts.noAuthority}</p>}
      {authority && (
        <a class="way" href={authority.url} target="_blank" rel="noopener noreferrer">
          {fillText(texts.authority, { authority: authority.name })} <span class="soft">{texts.external}</span>
        </a>
      )}
    </>
  );
}

/** What visitors can do about their data: here, at the controller, and at the authority. */
export class YourRights extends Component<PartProps, Asked> {
  override state: Asked = { ask: 'access', purposes: '' };

  private readonly rights = rightsOf(this.props.context.declaration);

  private readonly askAbout = (ask: RightsRequest, purpose: Purpose): void => this.setState({ ask, purposes: purposeName(purpose, this.props.texts) });

  private readonly ask = (ask: RightsRequest): void => this.setState({ ask, purposes: '' });

  override render(props: PartProps, asked: Asked): JSX.Element {
    const rights = this.rights;
    return (
      <div>
        <Access {...props} />
        <Deletion {...props} />
        <Objection {...props} onAsk={this.askAbout} />
        <Letter {...props} asked={asked} onAsk={this.ask} />
        <PolicySays {...props} rights={rights} />
        <Paths {...props} rights={rights} />
        <Complaint {...props} />
      </div>
    );
  }
}
