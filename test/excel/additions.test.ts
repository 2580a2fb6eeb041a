import { addPart, removePart } from '../../src/application/changeParts';
import { refresh } from '../../src/application/refresh';
import { inspect, repair } from '../../src/application/repair';
import type { EmbeddedHost } from '../../src/host';
import { imageOf } from '../../src/tools/faults/image';
import { withIdeaAdditions } from '../support/madeUpAdditions';
import { schemaWithIdeas } from '../support/madeUpPart';
import { asOf, attach, openExampleOf, typed, valuesOf } from './support';

const schema = withIdeaAdditions(schemaWithIdeas);
const whole = { state: 'whole', damages: [], notes: [], parts: ['ideas'] };

const opened = (parts: readonly string[] = []) => openExampleOf('idea additions', schema, parts);

const nameIn = (host: EmbeddedHost, name: string): string =>
  host.state.book.names.find((each) => each.name === name)?.expression ?? '';
const chartsOn = (host: EmbeddedHost): string[] =>
  host.state.book.sheets.flatMap(({ charts }) => charts.map(({ name }) => name)).filter((name) => /Idé/.test(name));
const produced = (host: EmbeddedHost): readonly string[] => imageOf(host, schema).produced;

describe('what a part adds to a reading sheet', () => {
  it('stands above the note of Ledningsvy and below all of Sammanställning, also in a register that was there before', async () => {
    const withIdeas = await opened(['ideas']);
    await refresh(withIdeas.workbook, { today: asOf });
    expect(nameIn(withIdeas.host, 'Ledning_Idéer')).toBe('Ledningsvy!$B$38:$C$39');
    const { host, workbook } = await opened();
    await refresh(workbook, { today: asOf });
    const [[note] = []] = await valuesOf(host, 'Ledningsvy', 'B38:B38');
    expect(await addPart(workbook, 'ideas')).toEqual(whole);
    expect(nameIn(host, 'Ledning_Idéer')).toBe('Ledningsvy!$B$38:$C$39');
    expect(await valuesOf(host, 'Ledningsvy', 'B38:C39')).toEqual([
      ['Idé', 'Antal'],
      ['Idéer i år', 10],
    ]);
    // Two rows, an empty one and eight of the chart: the note has moved down, within what is printed.
    expect(await valuesOf(host, 'Ledningsvy', 'B49')).toEqual([[note]]);
    expect(chartsOn(host).sort()).toEqual(['Diagram_Idéer', 'Diagram_Idélinje']);
    const { differences } = await refresh(workbook, { today: asOf });
    expect(differences).toEqual([]);
    expect(nameIn(host, 'Samm_Idéer')).toMatch(/^Sammanställning!\$B\$\d+:\$C\$\d+$/);
  });

  it('leaves what people have written where it was, and goes with all its rows', async () => {
    const { host, client, workbook } = await opened();
    await refresh(workbook, { today: asOf });
    await typed(client, 'Ledningsvy', 'B45', 'Anteckning under sidan');
    const before = produced(host);
    await addPart(workbook, 'ideas');
    expect(await valuesOf(host, 'Ledningsvy', 'B56')).toEqual([['Anteckning under sidan']]);
    expect(await removePart(workbook, 'ideas')).toEqual({ state: 'whole', damages: [], notes: [], parts: [] });
    expect(chartsOn(host)).toEqual([]);
    const reading = /^(Sammanställning|Ledningsvy)!/;
    expect(produced(host).filter((line) => reading.test(line))).toEqual(before.filter((line) => reading.test(line)));
  });

  it('is not taken away while people have written in its rows', async () => {
    const { client, workbook } = await opened(['ideas']);
    await typed(client, 'Ledningsvy', 'H39', 'min anteckning');
    await expect(removePart(workbook, 'ideas')).rejects.toMatchObject({
      code: 'partFilled',
      params: { place: 'Ledningsvy' },
    });
    expect(await inspect(workbook)).toEqual(whole);
  });

  it('gets a lost name back where it stands', async () => {
    const { host, client, workbook } = await opened(['ideas']);
    const before = produced(host);
    await client.run(async (context) => {
      for (const name of ['Ledning_Idéer', 'Samm_Idéer']) context.workbook.names.getItem(name).delete();
      await context.sync();
    });
    expect((await inspect(workbook)).damages.map(({ expected }) => expected)).toEqual(['Samm_Idéer', 'Ledning_Idéer']);
    expect(await repair(workbook)).toEqual(whole);
    expect(produced(host)).toEqual(before);
  });

  it('is drawn anew where its rows are gone and its name is left, as a removal that was broken off leaves it', async () => {
    const { host, client, workbook } = await opened(['ideas']);
    await client.run(async (context) => {
      context.workbook.names.getItem('Samm_Idéer').getRange().getEntireRow().delete('Up');
      await context.sync();
    });
    expect(nameIn(host, 'Samm_Idéer')).toContain('#REF!');
    expect(await repair(workbook)).toEqual(whole);
    expect(nameIn(host, 'Samm_Idéer')).toMatch(/^Sammanställning!\$B\$\d+:\$C\$\d+$/);
  });

  it('that is refused once something is written never says that nothing is', async () => {
    const before = (await opened()).host;
    const untouched = produced(before);
    const told: boolean[] = [];
    for (let n = 1; n <= 16; n += 1) {
      const { host, workbook } = attach(before.copy(), schema);
      host.faults.atSync = { n, code: 'AccessDenied' };
      const error: unknown = await addPart(workbook, 'ideas').then(
        () => null,
        (reason: unknown) => reason,
      );
      // Letting go of ranges is a request that nobody waits for.
      if (error === null) continue;
      const isWritten = JSON.stringify(produced(host)) !== JSON.stringify(untouched);
      if (isWritten) expect({ n, error }).toMatchObject({ n, error: { partial: true } });
      told.push(isWritten);
    }
    expect(new Set(told)).toEqual(new Set([false, true]));
  });

  it('is drawn once, wherever an earlier attempt broke off', async () => {
    const before = (await opened()).host;
    const { host: model, workbook: first } = attach(before.copy(), schema);
    await addPart(first, 'ideas');
    const wanted = produced(model).filter((line) => /Idéer( i år|_)|Samm_Idé|Ledning/.test(line));
    expect(wanted.length).toBeGreaterThan(20);
    let broken = 0;
    // The long run's faults break off at each action.
    for (let action = 40; action <= 400; action += 36) {
      const { host, workbook } = attach(before.copy(), schema);
      host.faults.atAction = { n: action, code: 'GeneralException' };
      const failed = await addPart(workbook, 'ideas').then(
        () => false,
        () => true,
      );
      delete host.faults.atAction;
      if (!failed) break;
      broken += 1;
      expect(await addPart(workbook, 'ideas')).toEqual(whole);
      expect({ action, found: produced(host).filter((line) => /Idéer( i år|_)|Samm_Idé|Ledning/.test(line)) }).toEqual({
        action,
        found: wanted,
      });
    }
    expect(broken).toBeGreaterThan(2);
  });
});
