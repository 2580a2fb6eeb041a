import { localToday } from './isoDate';
import { run } from './run';

void run(process.argv.slice(2), {
  today: localToday(new Date()),
  out: (text) => process.stdout.write(text),
  error: (line) => process.stderr.write(`${line}\n`),
}).then((code) => {
  process.exitCode = code;
});
