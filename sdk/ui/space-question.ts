import type { SpaceQuestion, UiContext } from '../protocol';
import css from './banner.css';
import base from './base.css';
import { createHost } from './create-host';
import { element } from './element';
import { fillText } from './fill-text';
import { keepPageClear } from './keep-page-clear';
import { objectTexts } from './object-texts';
import { sizeText } from './size-text';

/**
 * Asks the visitor whether shared objects may take more space: a region that never takes the focus, with two equal buttons.
 * Resolves to false where the visitor denies it, or chooses against what asked.
 */
export async function askForSpace({ used, wanted }: SpaceQuestion, { declaration, language, on, record }: UiContext): Promise<boolean> {
  const texts = await objectTexts(declaration);
  const size = (bytes: number): string => sizeText(bytes, language, texts.unlimited);
  const { host, root } = createHost({ part: 'space', language, css: base + css, isLast: true });
  const allow = element('button', {}, texts.allowSpace);
  const deny = element('button', {}, texts.denySpace);
  const text = element(
    'div',
    { className: 'text' },
    element('h2', { id: 'title' }, texts.spaceTitle),
    element('p', {}, fillText(texts.spaceQuestion, { site: declaration.site.name, used: size(used), wanted: size(wanted) })),
  );
  const region = element('section', {}, text, element('div', { className: 'actions' }, allow, deny));
  region.setAttribute('aria-labelledby', 'title');
  root.append(region);
  const undoClear = keepPageClear(region);
  return new Promise((resolve) => {
    const end = (isAllowed: boolean): void => {
      undo();
      undoClear();
      host.remove();
      resolve(isAllowed);
    };
    const asked = record()?.time;
    /* What asked may be refused now; it asks again where it is not. The choice by which it could ask may still have to be told. */
    const undo = on('change', () => record()?.time !== asked && end(false));
    allow.onclick = ({ isTrusted }) => isTrusted && end(true);
    deny.onclick = () => end(false);
  });
}
