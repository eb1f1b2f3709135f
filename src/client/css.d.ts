declare module '*.css' {
  /** The style sheet as text. */
  const css: string;
  export default css;
}
