/** The build turns a style sheet into its text, for a constructable style sheet. */
declare module '*.css' {
  const css: string;
  export default css;
}
