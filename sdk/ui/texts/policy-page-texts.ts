/** What only the cookie policy says; the rest are the interface's texts. Placeholders stand in braces. */
export interface PolicyPageTexts {
  readonly title: string;
  /** `{site}`. */
  readonly intro: string;
  /** `{list}` of host names. */
  readonly hosts: string;
  readonly responsible: string;
  /** `{version}`. */
  readonly version: string;
  /** `{text}`, in the site's words. */
  readonly ifRefused: string;
  /** Where the site has no words of its own for it. */
  readonly refusing: string;
  readonly organisation: string;
  /** Caption of a purpose's table: `{purpose}`. */
  readonly entries: string;
  /** Column: what an entry is for. */
  readonly about: string;
  /** Of a cookie: `{path}`. */
  readonly path: string;
  readonly changeTitle: string;
  /** `{site}`; `{settings}` and `{withdraw}` as the interface names them. */
  readonly change: string;
  readonly changeInBrowser: string;
  /** Japan's table. */
  readonly transmissionTitle: string;
  /** `{site}`. */
  readonly transmissionIntro: string;
  readonly sent: string;
  readonly recipient: string;
  readonly use: string;
  readonly sentTo: string;
  readonly nothingSent: string;
}
