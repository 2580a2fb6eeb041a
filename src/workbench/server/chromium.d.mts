/** How Playwright starts the Chromium that tests, pictures and measurements run in. */
export function chromiumLaunch(): Promise<{
  executablePath?: string;
  channel?: string;
  args: string[];
  env: Record<string, string>;
}>;
