import { language, text } from './text';

/** Tells browser and screen reader which language the page is in, and names it. */
export function localiseDocument(title: string): void {
  const root = document.documentElement;
  root.lang = language();
  root.dir = text('textDirection');
  document.title = title;
}
