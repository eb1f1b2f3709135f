declare module 'commonmark-spec' {
  /** The examples of CommonMark 0.31.2; `→` stands for a tab. */
  export const tests: readonly {
    readonly number: number;
    readonly markdown: string;
    readonly html: string;
    readonly section: string;
  }[];
}
