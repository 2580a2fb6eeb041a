/** As much of the parser as is asked for: its own types need not be installed for these to hold. */
declare module '@microsoft/powerquery-parser' {
  export const DefaultSettings: unknown;
  export const TaskUtils: {
    tryLexParse(
      settings: unknown,
      text: string,
    ): Promise<{ readonly stage: 'Lex' | 'Parse'; readonly resultKind: 'Ok' | 'Error' }>;
  };
}
