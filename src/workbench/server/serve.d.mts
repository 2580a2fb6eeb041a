/** The project's folder. */
export const projectFolder: string;
/** Starts the server on `port`, or on the first free port after it (0: any free port). */
export function serve(port?: number): Promise<{ readonly url: string; close(): Promise<void> }>;
