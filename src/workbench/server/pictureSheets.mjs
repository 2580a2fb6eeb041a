// The built sheets as they print, by way of LibreOffice where it is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** A Swedish LibreOffice whatever the machine speaks: decimal commas and spaces in the numbers. */
const swedish = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale"><value>sv-SE</value></prop></item>
</oor:items>`;

/** Writes sida-01.png, sida-02.png … of a workbook's printed pages; says so aloud where it cannot. */
export function pictureSheets(workbook, folder) {
  const soffice = ['soffice', 'libreoffice'].find((command) => works(command, '--version'));
  if (!soffice || spawnSync('pdftoppm', ['-v']).error || !existsSync(workbook)) {
    console.log('Hoppade över bladens bilder: LibreOffice, pdftoppm eller exempelregistret saknas.');
    return;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'pictures-'));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, 'profile')).href}`;
    mkdirSync(join(scratch, 'profile/user'), { recursive: true });
    writeFileSync(join(scratch, 'profile/user/registrymodifications.xcu'), swedish);
    works(soffice, '--headless', profile, '--convert-to', 'pdf', '--outdir', scratch, workbook);
    const pdf = join(scratch, `${basename(workbook, '.xlsx')}.pdf`);
    if (!works('pdftoppm', '-png', '-r', '70', pdf, join(folder, 'sida'))) throw new Error('LibreOffice gav ingen PDF');
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
