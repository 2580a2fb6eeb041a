import { tokens as listed } from '@fluentui/react-components';
import { tokens } from '../../src/taskpane/fluentTokens';

test('every token of Fluent is what its own list says, so that the bundle can do without the list', () => {
  const names = Object.keys(listed) as (keyof typeof listed)[];
  expect(names.length).toBeGreaterThan(400);
  expect(Object.fromEntries(names.map((name) => [name, tokens[name]]))).toEqual(listed);
});
