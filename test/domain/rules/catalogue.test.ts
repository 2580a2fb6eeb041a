import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleIds, ruleOf, type RuleId } from '../../../src/domain/rules/catalogue';
import { rulesEn } from '../../../src/locales/rules.en';
import { rulesSv } from '../../../src/locales/rules.sv';

/** domain.md §8, group by group, and the optional parts, part by part. */
const specified = `
  E101 W102 W103 E104 E105 E106 W107 E113 W108 E109 W110 E111 E112 W151 W152 W153 W154
  W155 W156 W157 W158 W159 W160 W161 W162 W163 W164 W181
  E201 E202 E203 E204 E205 W251 W252 W253 W254 W255 W256 W257
  E301 W302 E303 W351 W352
  E401 E402 E403 E404 W451 W452 W453 W454
  E461 E462 W463
  E501 E502 E503 E504 E505 E507 W551 W552 W553 W554 W555 W556 W557
  E601 E602 E603 E604 E605 W651 W652 W653 W654 E607 E608
  W701
  E801 E802 E803 W851 W852
  W771 W772 E773 W774 W775
  W561 W562 W563 E506 E901 E902 E903 E904 E905 E906 W907 W908 W909 W910 W911 W912 W913 W914
  E921 E922 E923 E924 W925 W926 W927 W928 W929 W930 W941 W942 W943 E944
  E751 E752 E753 W754 W755 W756 W757 W758 W759 W760 W761 E762 W763 W764 W765
  E681 E682 W683 W684 W685 W686 W721 W722 W723 W724 W725 W726
  E791 E792 W793 E794 E795 W796 W797 W798 W799`
  .trim()
  .split(/\s+/);

/** The folders of the optional parts. */
const parts = ['close', 'payables', 'plan', 'indicators', 'collection'];

/** Said by the readers of files before there is a row to judge. */
const ofReaders = ['E901', 'E903', 'E904'];

describe('the catalogue of rules', () => {
  it('holds exactly the rules that are specified', () => {
    expect([...ruleIds].sort()).toEqual([...specified].sort());
  });

  it('has words in both languages for every rule, and for nothing else', () => {
    expect(Object.keys(rulesSv).sort()).toEqual([...ruleIds].sort());
    expect(Object.keys(rulesEn).sort()).toEqual([...ruleIds].sort());
  });

  it('severity follows the letter of the ID', () => {
    for (const id of ruleIds) expect([id, ruleOf(id).severity === 'error']).toEqual([id, id.startsWith('E')]);
  });

  it('tells what lacks a fact from what may be wrong (domain.md §8)', () => {
    const always = ruleIds.filter((id) => ruleOf(id).severity === 'completion');
    expect(always).toEqual(['W153', 'W160', 'W161', 'W254', 'W351', 'W463', 'W554']);
    expect(ruleIds.filter((id) => ruleOf(id).whenMissing === 'completion')).toEqual(['W102', 'W103', 'W107', 'W110']);
  });

  it('lets only rules that exist be silenced', () => {
    for (const id of ruleIds) {
      const { supersedes = [], supersedesInRow = [] } = ruleOf(id);
      for (const other of [...supersedes, ...supersedesInRow]) expect(ruleIds).toContain(other as RuleId);
    }
  });

  it('is what the tests of the rules speak of, rule by rule', () => {
    const titles = ['rules', ...parts].flatMap((folder) => testTitles(join(__dirname, '..', folder)));
    const spoken = new Set(titles.flatMap((title) => title.match(/\b[EW]\d{3}\b/g) ?? []));
    expect([...new Set([...spoken, ...ofReaders])].sort()).toEqual([...ruleIds].sort());
  });
});

/** Titles of the tests in a folder. */
function testTitles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts') && name !== 'catalogue.test.ts')
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/(?:\bit|[\])]|^ +)\(\s*(['"`])(.*?)\1/gm),
    ])
    .map((match) => match[2] ?? '');
}
