/** Lines with ordinary spaces for no-break ones, so that a test can write them. */
export const plain = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/\u00a0/g, ' '));
