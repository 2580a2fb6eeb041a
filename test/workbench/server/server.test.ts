import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startServer } from '../../browser/support/server';
import type { RunningServer } from '../../browser/support/server';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const get = (path: string): Promise<Response> => fetch(server.url + path);

describe('the workbench server', () => {
  it("serves Microsoft's office.js unchanged, whatever case its folders are asked in", async () => {
    const client = await get('office-js/office.js');
    expect(client.status).toBe(200);
    expect(await client.text()).toContain('Microsoft');
    expect((await get('office-js/sv-SE/office_strings.js')).status).toBe(200);
  });

  it('answers the question of trust that office.js asks over plain http', async () => {
    expect(await (await get('office-js/AgaveErrorUX/index.html')).text()).toContain('trust.js');
    expect(await (await get('office-js/AgaveErrorUX/trust.js')).text()).toContain('hostUserTrusted');
  });

  it('lets pages load from itself only, and never evaluate text', async () => {
    const csp = (await get('office-js/office.js')).headers.get('Content-Security-Policy') ?? '';
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("script-src 'self';");
    expect(csp).not.toContain('unsafe-eval');
  });

  it.each([
    '..%2f..%2fpackage.json',
    'office-js/..%2f..%2f..%2fpackage.json',
    'addin/%2e%2e/%2e%2e/package.json',
    'nowhere.js',
  ])('has nothing at %s', async (path) => expect((await get(path)).status).toBe(404));

  it('sends a file once: whoever has it already is told that it is the same', async () => {
    const first = await get('office-js/office.js');
    const tag = first.headers.get('ETag') ?? '';
    expect(tag).toMatch(/^".+"$/);
    const again = await fetch(`${server.url}office-js/office.js`, { headers: { 'If-None-Match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await fetch(`${server.url}office-js/office.js`, { headers: { 'If-None-Match': '"older"' } });
    expect(other.status).toBe(200);
  });

  it('takes the next port when its own is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, 'localhost', resolve));
    const { port } = taken.address() as AddressInfo;
    const second = await startServer(port);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    await second.stop();
    await new Promise((resolve) => taken.close(resolve));
  });
});
