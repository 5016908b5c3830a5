import css from '../properties/style.css';
import type { Reply } from './reply';

/** The style sheet of every demo page. */
export const styleSheet = (): Reply => ({ status: 200, headers: { 'Content-Type': 'text/css; charset=utf-8' }, body: css });
