import type { Property } from '../server/hosts';
import { appcenterPage } from './appcenter';
import { docPage } from './open-guide';
import { openPage } from './open';
import type { PageContext } from './page-context';
import { privacyPage } from './privacy';
import { signalsPage } from './signals';
import { wwwPage } from './www';

type Render = (context: PageContext) => string;

/** Every page of every property, by its path. */
export const PAGES: Readonly<Record<Property, Readonly<Record<string, Render>>>> = {
  www: { '/': wwwPage, '/privacy': privacyPage },
  open: { '/': openPage, '/document/start': docPage, '/signals': signalsPage, '/privacy': privacyPage },
  appcenter: { '/': appcenterPage, '/privacy': privacyPage },
};
