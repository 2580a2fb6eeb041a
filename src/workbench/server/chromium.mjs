// Finds the Chromium that tests and pictures run in: no installation on the machine is needed.
import { existsSync } from 'node:fs';

/**
 * How Playwright starts it. CHROMIUM_PATH wins; then the browser inside the npm package (Linux on x64), then
 * /usr/bin/chromium, then an installed Chrome.
 * @returns {Promise<{ executablePath?: string, channel?: string, args: string[], env: Record<string, string> }>}
 */
export async function chromiumLaunch() {
  const args = ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu'];
  const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined));
  const installed = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path));
  if (process.env.CHROMIUM_PATH && installed) return { executablePath: installed, args, env };
  if (process.platform === 'linux' && process.arch === 'x64') {
    // Lets the package bring the NSS libraries that a bare machine lacks.
    process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
    const { default: packaged } = await import('@sparticuz/chromium');
    const executablePath = await packaged.executablePath();
    return { executablePath, args, env: { ...env, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? '' } };
  }
  if (installed) return { executablePath: installed, args, env };
  return { channel: 'chrome', args, env };
}
