import { texts as banner } from './en';
import { texts as control } from './en.control';
import { texts as objects } from './en.objects';
import { texts as outcome } from './en.outcome';
import { texts as placeholder } from './en.placeholder';
import { texts as policyPage } from './en.policy-page';
import { texts as preferences } from './en.preferences';
import { texts as rights } from './en.rights';
import { texts as rules } from './en.rules';
import type { UiLanguage } from './choose-language';
import type { LanguageTexts } from './texts';
import ar from './ar.json';
import bg from './bg.json';
import cs from './cs.json';
import da from './da.json';
import de from './de.json';
import el from './el.json';
import es from './es.json';
import et from './et.json';
import fi from './fi.json';
import fr from './fr.json';
import he from './he.json';
import hi from './hi.json';
import hr from './hr.json';
import hu from './hu.json';
import id from './id.json';
import it from './it.json';
import ja from './ja.json';
import ko from './ko.json';
import lt from './lt.json';
import lv from './lv.json';
import ms from './ms.json';
import nb from './nb.json';
import nl from './nl.json';
import pl from './pl.json';
import ptBR from './pt-BR.json';
import ptPT from './pt-PT.json';
import ro from './ro.json';
import ru from './ru.json';
import sk from './sk.json';
import sl from './sl.json';
import sv from './sv.json';
import th from './th.json';
import tr from './tr.json';
import uk from './uk.json';
import vi from './vi.json';
import zhCN from './zh-CN.json';
import zhTW from './zh-TW.json';

/** Every text of every language, for commands and checks: a page loads one part of one language. A text that a language lacks does not compile. */
export const ALL_TEXTS: Readonly<Record<UiLanguage, LanguageTexts>> = {
  en: { banner, outcome, placeholder, control, preferences, rules, objects, rights, policyPage },
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  ja,
  ko,
  th,
  vi,
  id,
  ms,
  hi,
  ar,
  he,
  de,
  fr,
  es,
  'pt-BR': ptBR,
  'pt-PT': ptPT,
  it,
  nl,
  pl,
  sv,
  da,
  fi,
  nb,
  cs,
  sk,
  hu,
  ro,
  bg,
  el,
  hr,
  sl,
  lt,
  lv,
  et,
  tr,
  ru,
  uk,
};
